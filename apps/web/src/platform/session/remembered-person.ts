const key = 'melekai-person';

type Person = { readonly agencyId: string; readonly personId: string };

/** Whose app this phone opens without asking the network. Only ids: what they may see is decided by the server and their own store. */
export function rememberedPerson(): Person | null {
  const [agencyId, personId] = (localStorage.getItem(key) ?? '').split('/');
  return agencyId && personId ? { agencyId, personId } : null;
}

export function rememberPerson({ agencyId, personId }: Person): void {
  localStorage.setItem(key, `${agencyId}/${personId}`);
}

export function forgetPerson(): void {
  localStorage.removeItem(key);
}
