/** The scripts of living languages that are written from right to left. */
const rightToLeft =
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u

/** Whether words are set from the right: their first letter decides, as browsers do it (`dir="auto"`). */
export function isRightToLeft(words: string): boolean {
  return rightToLeft.test(words)
}
