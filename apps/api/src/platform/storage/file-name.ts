/** A kept file by what it is called: whose it is, and the SHA-256 of what it is. */
export type FileName = { readonly agencyId: string; readonly sha256: string };

const agency = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const digest = /^[0-9a-f]{64}$/;

export const isAgency = (text: string): boolean => agency.test(text);
export const isDigest = (text: string): boolean => digest.test(text);

/** `<agency>/<sha256>`. Both parts come from our own rows; a name is built from nothing else, whatever a row says. */
export function pathOf({ agencyId, sha256 }: FileName): string {
  if (!isAgency(agencyId) || !isDigest(sha256)) throw new Error('A file is named by an agency and a digest.');
  return `${agencyId}/${sha256}`;
}

/** The name behind a path, unless somebody else put the file there. */
export function fileNamed(path: string): FileName | undefined {
  const [agencyId = '', sha256 = '', ...more] = path.split('/');
  return more.length === 0 && isAgency(agencyId) && isDigest(sha256) ? { agencyId, sha256 } : undefined;
}
