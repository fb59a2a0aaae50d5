import type { HomeDocument } from '@contracts/learning';
import type { Framework } from '@curriculum-format';
import { shelfOf } from '@web/learning';
import type { Device } from '@web/platform/device';
import type { Locale } from '@web/platform/i18n';

export type Competency = Framework['areas'][number]['competencies'][number];
type Bilingual = { readonly id: string; readonly en: string };

/** The published competency framework; null for an enrolment that has none. */
export async function loadFramework({ store }: Device): Promise<Framework | null> {
  const { framework } = store.snapshot().home as HomeDocument;
  return framework && shelfOf(store).document<Framework>(framework);
}

export const findCompetency = (framework: Framework | null, code: string | undefined): Competency | undefined =>
  framework?.areas.flatMap(({ competencies }) => competencies).find((competency) => competency.code === code);

export const levelName = (framework: Framework | null, level: number, locale: Locale): string =>
  framework?.levels.find((one) => one.level === level)?.name[locale] ?? '';

/** What somebody at this level can do; empty at level 0. */
export const indicatorAt = ({ indicators }: Competency, level: number, locale: Locale): string =>
  (indicators as readonly Bilingual[])[level - 1]?.[locale] ?? '';

/** An indicator within a sentence: “Anda bisa menyebut …”. “AI” keeps its capitals. */
export const inSentence = (indicator: string): string =>
  indicator.replace(/\.$/, '').replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());

/** An indicator as a sentence of its own. */
export const asSentence = (indicator: string): string =>
  indicator.replace(/^[a-z]/, (letter) => letter.toUpperCase()).replace(/[^.]$/, '$&.');
