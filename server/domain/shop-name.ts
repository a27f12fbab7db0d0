/** Drawn signs, and letters that show nothing: what is left of a name without them must still be readable. */
const unreadable =
  /\p{Extended_Pictographic}|\p{Emoji_Presentation}|\p{Emoji_Modifier}|[0-9#*]\u{FE0F}?\u{20E3}|\p{Default_Ignorable_Code_Point}|\p{Cc}/gu

/** Whether a shop can carry this name: it has a letter or a digit of any script that people can see ('1️⃣🍵' has none). */
export function isReadableName(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name.replace(unreadable, ''))
}
