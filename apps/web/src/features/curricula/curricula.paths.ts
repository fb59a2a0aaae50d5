export const curriculaPath = '/dinas/kurikulum';
export const versionPath = (versionId: string): string => `${curriculaPath}/${versionId}`;
export const quizPath = (versionId: string, activityId: string): string =>
  `${versionPath(versionId)}/kuis/${activityId}`;
export const newDraftPath = (curriculumId: string): string => `${curriculaPath}/${curriculumId}/draf`;
