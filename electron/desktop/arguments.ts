import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { passageScheme, readPassageAddress } from '../../shared/brief/passage-address'

const libraryFlag = '--library='

/**
 * The library that a start of the program asks for, as a whole path, or null. `npm start` names it by `--library=`, since
 * an unpackaged Electron's plain words also hold the program's own folder. In a packaged program the first plain word is
 * what the system's file manager hands over: a library's folder, or a file that lies in one.
 */
export function libraryInArguments(words: readonly string[], folder: string, packaged: boolean): string | null {
  const flagged = words.find((word) => word.startsWith(libraryFlag))
  const named =
    flagged?.slice(libraryFlag.length) ??
    (packaged ? words.slice(1).find((word) => !word.startsWith('-') && !word.startsWith(`${passageScheme}:`)) : undefined)
  return named === undefined || named === '' ? null : libraryFolder(resolve(folder, named))
}

/**
 * The address of a passage that the system hands over, or null. Anybody can make the system start the program with one, so
 * only a word of exactly its form counts (shared/brief/passage-address.ts), and the window still has to find the passage.
 */
export function passageInArguments(words: readonly string[]): string | null {
  return words.find((word) => readPassageAddress(word) !== null) ?? null
}

/** A library is a folder; a file in it stands for it. */
export function libraryFolder(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? dirname(path) : path
}
