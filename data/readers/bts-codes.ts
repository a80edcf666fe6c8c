/**
 * BTS codes of Mexican states → CVE_ENT. `BN` (Baja California Norte) stood for `BC` from 1994 to 1998; Nayarit's `NA` is a
 * code, not a missing value; `OT` (state unknown), `XX` (unknown) and blank are freight without a state.
 */
export const MEXICAN_STATES: Record<string, string> = {
  AG: '01',
  BC: '02',
  BN: '02',
  BS: '03',
  CM: '04',
  CO: '05',
  CL: '06',
  CS: '07',
  CH: '08',
  DF: '09',
  DG: '10',
  GT: '11',
  GR: '12',
  HG: '13',
  JA: '14',
  MX: '15',
  MI: '16',
  MO: '17',
  NA: '18',
  NL: '19',
  OA: '20',
  PU: '21',
  QT: '22',
  QR: '23',
  SL: '24',
  SI: '25',
  SO: '26',
  TB: '27',
  TM: '28',
  TL: '29',
  VE: '30',
  YU: '31',
  ZA: '32',
  OT: 'MX-unknown',
  XX: 'MX-unknown',
  '': 'MX-unknown'
};

/** BTS codes of modes of transport (DISAGMOT) → modes of the flow tables. */
export const MODES: Record<string, string> = {
  1: 'sea',
  3: 'air',
  4: 'mail',
  5: 'road',
  6: 'rail',
  7: 'pipeline',
  8: 'other',
  9: 'ftz'
};

/** US exports go south, US imports come north. */
export const DIRECTIONS: Record<string, string> = { 1: 'southbound', 2: 'northbound' };
