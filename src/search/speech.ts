// How people speak and type, in both languages: nothing here is about one site.

/** Words that carry no subject, in both languages: a question is searched by the others. */
export const emptyWords: ReadonlySet<string> = wordsOf(`
    cb cest combien dire definition savoir signifie souhaite souhaiterais voudrais explication exemple a ai
    aller au aucun aucune aussi avant avec avez avoir besoin bonjour c ca car ce cela celle celui ces cet cette
    chez cherche chercher ci comment d dans de demander des dois doit donc du elle elles en est et etre eu fait
    faire faut il ils j je l la le les leur lui ma mais me mes moi mon n ne ni nos notre nous on ont ou par pas
    peut peux plus pour pourquoi pouvez pouvoir qu quand que quel quelle quelles quels qui quoi s sa sans se ses
    si son sont sous suis sur svp t ta te tes toi ton trouver tu un une va vais vers veux vos votre vous y
    a about an last long mean means much many tell know explain and are as at be been but by can could do does
    find for from get had has have he her his how i if in into is it its just looking m me my need no not of on
    or our please s she should so some t than that the their them there they this to us want was we what when
    where which who why will with would you your
    convention agreement
    bjr slt stp mtn tjrs bcp pk pq koi ki ke c g pr ds qd jai jsuis jveux jpeux jvoudrais
    im ive id cannot anymore anybody somebody nobody someone anyone dont doesnt didnt cant wont isnt arent u ur
    r plz pls thx hi hello still really too also any`);

/** Words said for one another: each is compared as the first of its line. */
const alike = `
    enfant fils fille gamin gamine gosse loulou loulou bambin minot petiot
    child kid son daughter children toddler
    bebe nourrisson nouveau-ne bb
    baby newborn infant
    parent maman mere papa pere
    mum mom mummy mommy mother dad daddy father
    travail boulot taf bosse bosser job
    prix cout coute tarif combien
    cost price fee
    numero telephone tel
    phone number call
    grand-parent mamie papi papy papie mami grand-mere grand-pere mamy meme pepe
    grandparent grandma granny grandpa grandmother grandfather nana grandson granddaughter`;

/** The word as which each is compared that is said for another. */
export const sameAs: ReadonlyMap<string, string> = new Map(
  alike
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.trim().split(/\s+/);
      return others.map((word): [string, string] => [word, first]);
    }),
);

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Tells whether a question asks for a number: « combien de places », « how many births ». */
export const asksNumber = (query: string): boolean =>
  /^\s*(?:il y a )?(?:combien d(?:e |['’])(?!temps)|(?:le )?nombre d|how many|number of|taux|pourcentage)/iu.test(
    query,
  );

/** Phrases made of words that carry no subject alone, and the word that says their subject. */
export const phrases: readonly [RegExp, string][] = [
  [/\ben peux? (?:vraiment )?(?:plus|pu)\b/giu, 'craque'],
  [/(?<!\p{L})o[uù] en (?:est|sont)\b/giu, 'avancement'],
];
