/**
 * What an editor writes when somebody begins a new record: the fields it must have, in the order staff think, with a
 * draft that nobody sees until it is checked. `${n:…}` are the places to fill in.
 */
export const newService = {
  label: 'ny-verksamhet',
  description: 'En ny verksamhet, som ett utkast',
  sortText: '0',
  body: {
    id: '${1:kommun-namn}',
    name: '${2:Namn}',
    status: 'active',
    type: '${3|socialtjanst,socialjour,specialenhet,kvinnojour,skyddat_boende,barnahus,stod,vaxel,vard|}',
    organization: { name: '${4:Kommunens namn}' },
    description: '${5:En kort mening.}',
    who_for: ['${6|utsatt,barn,ung,anhorig,valdsutovare,alla|}'],
    standing: 'exists',
    audience: 'resident',
    assurance: 'draft',
    source: { title: '${7:Källans rubrik}', publisher: '${8:Vem som skriver}', date: '${9:unknown}' },
  },
};
