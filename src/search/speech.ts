// How people speak and type, in both languages: nothing here is about one site.

/** Words that carry no subject, in both languages: a question is searched by the others. */
export const emptyWords: ReadonlySet<string> = wordsOf(`
    cb cest combien dire definition savoir signifie souhaite voudrais exemple a ai aller au aucun aucune
    aussi avant avec avez avoir besoin bonjour c ca car ce cela celle celui ces cet cette chez cherche
    chercher ci comment d dans de demander des dois doit donc du elle elles en est et etre eu fait faire
    faut il ils j je l la le les leur lui ma mais me mes moi mon n ne ni nos notre nous on ont ou par
    pas peut peux plus pour pourquoi pouvez pouvoir qu quand que quel quelle quelles quels qui quoi s sa
    sans se ses si son sont sous suis sur svp t ta te tes toi ton trouver tu un une va vais vers veux
    vos votre vous y about an last long mean means much many tell know explain and are as at be been but
    by can could do does find for from get had has have he her his how i if in into is it its just
    looking m my need no not of or our please she should so some than that the their them there they
    this to us want was we what when where which who why will with would you your bjr stp mtn tjrs bcp
    pk pq koi ki ke g pr ds qd jai jsuis jveux jpeux jvoudrais im ive id cannot anymore nobody someone
    anyone dont doesnt didnt cant wont u ur parle quelquun personne ici mettre met mis prendre nen ete
    bon merci ans demi age years year old half let put take takes here day myself r plz pls still really
    too also any`);

/** Words that tell a subject only where nothing else does: every page is about them. */
export const faintWords: ReadonlySet<string> = wordsOf('convention agreement');

/** What stands for small children, and for how to reach someone, where others are said for them. */
export const meant = { child: ['enfant', 'child', 'bébé', 'baby'], contact: ['téléphone', 'phone'] };

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Tells whether a question asks for a number: « combien de places », « how many births ». */
export const asksNumber = (query: string): boolean =>
  /^\s*(?:il y a )?(?:combien d(?:e |['’])(?!temps)|(?:le )?nombre d|how many|number of|taux|pourcentage)/iu.test(
    query,
  );
