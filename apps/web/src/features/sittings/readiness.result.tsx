import { Link } from 'react-router';
import type { ReadinessContent } from '@contracts/instruments';
import { findModule, modulePath, useHome, useModuleName } from '@web/learning';
import { useLocale } from '@web/platform/i18n';
import { BarList, Button, buttonClass, Card, Details, Note } from '@ui';
import { readinessOf, type Answered } from './sitting.rules';
import { useT } from './sittings.messages';

type Props = { readonly sheet: ReadinessContent; readonly answered: Answered; readonly onAgain: () => void };

/** What a readiness check advises: a sentence, three bars, one strength, one first step, and a path she need not take. */
export function ReadinessResultView({ sheet, answered, onAgain }: Props) {
  const t = useT();
  const lang = useLocale() === 'id' ? undefined : 'id';
  const home = useHome();
  const nameOf = useModuleName();
  const result = readinessOf(sheet, answered, home);
  const level = sheet.levels.find(({ id }) => id === result.total?.level);
  const item = (id: string | null) => sheet.items.find((each) => each.id === id);
  const path = sheet.paths.find(({ id }) => id === result.path);
  const module = path && findModule(home, path.module)?.module;
  const advice = sheet.paths.filter(({ id }) => result.advice.includes(id));
  const [strength, firstStep] = [item(result.strength)?.strength, item(result.firstStep)?.firstStep];
  return (
    <>
      <p className="lead" lang={level ? lang : undefined}>
        {level ? `${level.title}. ${level.text}` : t('readiness.too-little')}
      </p>
      <BarList
        label={t('readiness.bars')}
        max={10_000}
        bars={result.dimensions.map(({ id, score }) => ({
          label: sheet.dimensions.find((dimension) => dimension.id === id)?.title ?? id,
          value: score?.basisPoints ?? 0,
          words: sheet.levels.find((each) => each.id === score?.level)?.title ?? t('readiness.not-enough'),
        }))}
      />
      {strength && (
        <Note tone="ok" icon="tick" title={t('readiness.strength')}>
          <p lang={lang}>{strength}</p>
        </Note>
      )}
      {firstStep && (
        <Note tone="own" title={t('readiness.first-step')}>
          <p lang={lang}>{firstStep}</p>
        </Note>
      )}
      {path && (
        <Card as="section" className="stack">
          <div className="stack-2">
            <p className="eyebrow">{t('readiness.path')}</p>
            <h2 lang={lang}>{path.title}</h2>
            <p lang={lang}>{path.text}</p>
          </div>
          {module && (
            <Link className={buttonClass({ look: 'alt' })} to={modulePath(module)}>
              {t('readiness.see', { module: nameOf(module) })}
            </Link>
          )}
          <p className="soft">
            {t('readiness.free')} <Link to="/belajar/modul">{t('readiness.all')}</Link>
          </p>
        </Card>
      )}
      {advice.length > 0 && (
        <Details card summary={t('readiness.advice', { count: advice.length })}>
          <dl className="stack-2">
            {advice.map(({ id, title, text }) => (
              <div key={id} lang={lang}>
                <dt className="t">{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Details>
      )}
      <p className="soft">{t('readiness.use')}</p>
      <div>
        <Button look="quiet" className="flush" onClick={onAgain}>
          {t('again')}
        </Button>
      </div>
    </>
  );
}
