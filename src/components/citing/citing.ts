// On each page that shows the text: what citing takes is asked for when it is first needed.
const tools = () => import('./citing-tools.ts');

if (new URL(location.href).searchParams.has('v')) void tools().then(({ answer }) => answer());

for (const title of document.querySelectorAll<HTMLElement>('h2[data-copy]')) {
  const button = document.createElement('button');
  button.textContent = title.dataset['copy'] ?? '';
  button.dataset['citing'] = '';
  Object.assign(button.style, { font: 'inherit', fontSize: '1rem', textDecoration: 'underline', color: 'inherit' });
  Object.assign(button.style, { background: 'none', border: '0', cursor: 'pointer', minBlockSize: '2.75rem' });
  title.append(' ', button);
}

document.addEventListener('click', (event) => {
  const sign = event.target instanceof Element ? event.target.closest<HTMLElement>('.par > .n, [data-citing]') : null;
  if (sign) void tools().then(({ offer }) => offer(sign));
});
