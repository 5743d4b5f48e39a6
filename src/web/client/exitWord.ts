/** Whether a text is a word for leaving, however it is written; `words` are parted by `|`. */
export function isExitWord(text: string, words: string): boolean {
  const bare = text
    .toLowerCase()
    .replace(/[.!?\s]+$/, '')
    .trim();
  return words.split('|').includes(bare);
}
