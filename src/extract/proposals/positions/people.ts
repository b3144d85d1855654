/** A noun → whether it names a body of people, and whether words that only describe it follow. */
import type { Discourse } from '../../coreference.ts';

/** Bodies of people that take positions as such. */
const many =
  /^(?:workers|crews?|machinists|firefighters|lecturers|journalists|engineers|physicians|paramedics|students|members|shareholders|stockholders|investors|lawmakers|legislators|senators|deputies|mps|councillors|rebels|guerrillas|insurgents|militants|mediators|teachers|nurses|doctors|dockers|miners|drivers|pilots|players|strikers|employees|staff|unions|employers|creditors|bondholders|lenders|banks|voters|residents|farmers|parents|families|fishermen|traders|directors|regulators|countries|states|nations|governments|ministers|democrats|republicans|opposition|government|board|management|executive|parliament|senate|cabinet|council|committee|court|union|company|army|military|federation|alliance|delegates|parties|republics|forces|authorities|fighters|separatists|congress|legislature|assembly|house|chamber|activists|campaigners|scientists|academics|fans|landlords|tenants|retailers|carmakers|businesses|growers|councils|mayors|governors|judges|commissioners|carriers|airlines|insurers|backbenchers|peers|monks|protesters|demonstrators|commission|tribunal|regulator|panel|jury|synod|unionists|owners|servants|managers|organisers|organizers|trustees|clubs|campaigns)$/;

/** A noun for a body of people. */
export const isBody = ({ reading: { document } }: Discourse, i: number): boolean =>
  many.test(document.tokens[i]?.lower ?? '');

/** "trapped in the north", "loyal to the union", right after a noun. */
export const isDescribed = ({ reading: { document } }: Discourse, i: number): boolean =>
  /(?:ed|ing)$|^loyal$/.test(document.tokens[i]?.lower ?? '') &&
  attached.test(document.tokens[i + 1]?.lower ?? '') &&
  !/^(?:agreed|voted|signed)$/.test(document.tokens[i]?.lower ?? '');

/** "trapped in the north", and not "loyal to the union". */
export const isPlaced = (d: Discourse, i: number): boolean =>
  isDescribed(d, i) && /^(?:in|at|on)$/.test(d.reading.document.tokens[i + 1]?.lower ?? '');

/** Prepositions that can follow such a noun. */
export const attached: RegExp = /^(?:of|at|in|from|on|with|by|to)$/;
