export { createLibrary, type OpenOptions, openLibrary } from './open'
export type { NewSource, OpenLibrary, SourceBody, Step } from './open-library'
