// On each page that shows the text: what citing takes is asked for when it is first needed.
const tools = () => import('./citing-tools.ts');

if (new URL(location.href).searchParams.has('v')) void tools().then(({ answer }) => answer());

// No taller than the line that it stands in, so that nothing moves when it comes.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`button[data-citing] { font: inherit; font-size: 1rem; text-decoration: underline; color: inherit;
  background: none; border: 0; cursor: pointer; min-block-size: 2.75rem; margin-block: -0.75rem; }
  @media print { button[data-citing] { display: none; } }`);
document.adoptedStyleSheets.push(sheet);

for (const title of document.querySelectorAll<HTMLElement>('h2[data-copy]')) {
  const button = document.createElement('button');
  button.textContent = title.dataset['copy'] ?? '';
  button.dataset['citing'] = '';
  title.ariaLabel = title.textContent; // the button is no part of its name
  title.append(' ', button);
}

document.addEventListener('click', (event) => {
  const sign = event.target instanceof Element ? event.target.closest<HTMLElement>('.par > .n, [data-citing]') : null;
  if (sign) void tools().then(({ offer }) => offer(sign));
});
