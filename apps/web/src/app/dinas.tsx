import { createRoot } from 'react-dom/client';

/** Opens the agency's desk in the shell. */
export async function start(element: HTMLElement): Promise<void> {
  createRoot(element).render(<main id="isi" className="col" />);
}
