import type { Region } from './chatbot';

/** Everyday words of Medan and of the Banjar people, by the Indonesian word they stand for. */
export const regionalByWord: Readonly<Record<Region, Readonly<Record<string, string>>>> = {
  medan: {
    saya: 'awak',
    pergi: 'pigi',
    bagaimana: 'cemana camana kekmana kekmananya',
    kalian: 'kelen klen',
    sekali: 'kali',
    motor: 'kereta',
    pasar: 'pajak',
    uang: 'hepeng',
    kemarin: 'semalam',
    kesal: 'palak',
    marah: 'merepet',
    bagus: 'paten',
    permen: 'bonbon',
  },
  banjar: {
    tidak: 'kada kd',
    saya: 'ulun unda',
    anda: 'pian ikam',
    berapa: 'barapa',
    mau: 'handak',
    bisa: 'kawa',
    'di mana': 'dimapa',
    bagaimana: 'kayapa',
    apa: 'napa',
    belum: 'balum',
    tunggu: 'hadang hadangi',
    sebentar: 'satumat',
    ambil: 'ambilakan',
    antar: 'antarakan',
    besok: 'isuk',
    marah: 'sarik',
    terima: 'tarima',
    rusak: 'rusakan',
    beli: 'nukar',
  },
};

/** How one addresses people there; says nothing about the wish. */
export const regionalFillers: Readonly<Record<Region, string>> = {
  medan: 'wak lek tulang inang',
  banjar: 'ading acil abah lih pang',
};
