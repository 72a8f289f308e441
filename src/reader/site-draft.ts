/** The name of the variable that asks for the draft of an amendment; only « npm run avenant » sets it. */
export const draftVariable = 'SITE_DRAFT';

/** Returns the amendment whose draft is shown as if it were in force, by the name of its file; most often none. */
export const siteDraft = (env: NodeJS.ProcessEnv = process.env): string | undefined => env[draftVariable] || undefined;
