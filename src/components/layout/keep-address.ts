// Whoever changes language stays at the same place: the link to the page in the other language takes along the query,
// the filters and the anchor of the address.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.langs a'))
  for (const event of ['pointerdown', 'keydown', 'click'])
    link.addEventListener(event, () => {
      link.search = location.search;
      link.hash = location.hash;
    });
