export const curriculaPath = '/dinas/kurikulum';
export const versionPath = (versionId: string): string => `${curriculaPath}/${versionId}`;
/** Everything in a version, part by part; the pages themselves belong to the curriculum editor. */
export const contentsPath = (versionId: string): string => `${versionPath(versionId)}/isi`;
export const quizPath = (versionId: string, activityId: string): string =>
  `${versionPath(versionId)}/kuis/${activityId}`;
export const newDraftPath = (curriculumId: string): string => `${curriculaPath}/${curriculumId}/draf`;
