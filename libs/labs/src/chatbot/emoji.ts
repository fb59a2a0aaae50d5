/** What an emoji says, as a word of its own; emoji that aren't here say nothing. */
export const emojiByWord: Readonly<Record<string, string>> = {
  'terima kasih': '🙏 🤝',
  emosenang: '😀 😃 😄 😁 😊 🙂 😍 🥰 😘 ❤ 💕 👍 👌 🎉 😋 🤩 💯 ⭐ 🌟',
  emosedih: '😢 😭 😞 😔 ☹ 🙁 💔 😥',
  marah: '😡 😠 🤬 👎 😤',
  halo: '👋',
  sakit: '🤮 🤢 🤒 🤕',
};
