/** Which release this is; the server takes what those of the last twelve months send. */
export const appBuild = process.env.APP_BUILD ?? 'dev';
