const listeners = new Set<() => void>();

/** Calls back whenever the server answers that nobody is signed in. */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const tellSessionEnd = (): void => listeners.forEach((listener) => listener());
