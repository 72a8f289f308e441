/** Returns the folder of the content, from the root of the project: CONTENT_FOLDER builds another convention's. */
export const contentFolder = (): string => process.env['CONTENT_FOLDER'] ?? 'src/content';
