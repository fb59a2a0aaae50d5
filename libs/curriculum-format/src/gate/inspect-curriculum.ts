import { checkCurriculum } from '../check/check-curriculum';
import { packageBytesMax, packChecked, packCheckedTranslation } from '../pack/pack-module';
import { type Curriculum, modulesOf } from '../shape/curriculum';
import { error, type Finding, hasErrors, inReadingOrder, type Place } from '../shape/finding';
import type { Framework } from '../shape/framework.schema';
import { checkReviewDates } from './check-review-dates';

/**
 * All that keeps a curriculum from being published, and all advice to its authors: the one gate, at the desk and on the
 * command line. `today` (yyyy-mm-dd) tells which sources have to be looked at again.
 */
export function inspectCurriculum(curriculum: Curriculum, framework: Framework, today: string): readonly Finding[] {
  const findings = [
    ...curriculum.findings,
    ...checkCurriculum(curriculum, framework),
    ...checkReviewDates(curriculum, today),
  ];
  // What has errors cannot be packed, so it cannot be weighed either.
  return inReadingOrder(hasErrors(findings) ? findings : [...findings, ...weighModules(curriculum)]);
}

function weighModules(curriculum: Curriculum): Finding[] {
  const { manifest } = curriculum;
  if (manifest === null) return [];
  const inEnglish = (packCheckedTranslation(curriculum)?.modules ?? []).flatMap(({ packed }) => packed ?? []);
  const bytes = new Map<string, number>();
  for (const { package: content, json } of [...packChecked(curriculum, manifest), ...inEnglish])
    bytes.set(content.module.id, Math.max(bytes.get(content.module.id) ?? 0, Buffer.byteLength(json)));
  return modulesOf(curriculum).flatMap(({ document: { data, at } }) => {
    const weight = bytes.get(data.id) ?? 0;
    return weight > packageBytesMax ? [tooHeavy(at('title'), weight)] : [];
  });
}

const tooHeavy = (place: Place, bytes: number): Finding =>
  error(
    place,
    'module/too-heavy',
    {
      id: `Paket modul ini ${bytes} bita. Batasnya ${packageBytesMax}: peserta mengunduhnya dengan sinyal lemah.`,
      en: `The package of this module has ${bytes} bytes; the limit is ${packageBytesMax}, for it is fetched over weak signals.`,
    },
    { id: 'Bagi modul ini, atau pendekkan pelajarannya.', en: 'Part the module, or shorten its lessons.' },
  );
