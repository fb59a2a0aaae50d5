import type { Chatbot } from './chatbot';

/** Puts the shop's facts into a reply. A variable that nobody filled stays as it is, so that it is seen and mended. */
export function fillReply(reply: string, variables: Chatbot['variables']): string {
  const values = new Map(Object.entries(variables));
  return reply.replace(variable, (written, name: string) => {
    const value = values.get(name.trim());
    if (value === undefined || value === '') return written;
    return typeof value === 'number' ? rupiah(value) : value;
  });
}

/** Whole rupiah as people here write them: Rp38.000. */
export function rupiah(amount: number): string {
  return `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`;
}

export const variable = /\{([^{}]+)\}/g;
