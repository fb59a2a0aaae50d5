/** The notice about her data, which leads back to where the person was. */
export const noticeAddress = (back: string): string => `/belajar/pemberitahuan?next=${encodeURIComponent(back)}`;

/** The sign-in page, which leads back to where the person was. */
export const signInAddress = (back: string): string => `/?next=${encodeURIComponent(back)}`;
