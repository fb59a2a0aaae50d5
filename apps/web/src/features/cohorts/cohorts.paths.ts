export const cohortsPath = '/dinas/angkatan';
export const newCohortPath = `${cohortsPath}/baru`;
export const cohortPath = (id: string): string => `${cohortsPath}/${id}`;
export const changeCohortPath = (id: string): string => `${cohortPath(id)}/ubah`;
/** Where its learners are moved to another version. */
export const moveVersionPath = (id: string): string => `${cohortPath(id)}/pindah-versi`;
/** `show` is the word the list's address uses: “?tampil=berhenti”. */
export const participantsPath = (id: string, show?: string): string =>
  `${cohortPath(id)}/peserta${show === undefined ? '' : `?tampil=${show}`}`;
export const invitationsPath = (id: string): string => `${cohortPath(id)}/undangan`;
/** The page on which anybody may ask for a seat. */
export const publicAddress = (slug: string): string => `${location.origin}/daftar/${slug}`;
