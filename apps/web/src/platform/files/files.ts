/** Hands a file over to be kept where the browser keeps downloads. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The browser reads the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Whether this browser offers such a file to other apps; many on a desk do not. */
export const canShare = (file: File): boolean =>
  typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });

/** Offers a file to other apps: false when the browser refused it after all. Whoever closes the choice has chosen too. */
export async function shareFile(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file], title: file.name });
    return true;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return error.name === 'AbortError';
  }
}
