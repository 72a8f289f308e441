/** Returns the colour of the paper in each theme, from the text of the file of tokens, the only place that has them. */
export function paperColours(tokens: string): { light: string; dark: string } {
  const [light, dark] = [...tokens.matchAll(/--paper: (#[0-9a-f]{3,6})/g)].map(([, colour]) => colour);
  if (light === undefined || dark === undefined) throw new Error('tokens.css gives no paper for each theme');
  return { light, dark };
}
