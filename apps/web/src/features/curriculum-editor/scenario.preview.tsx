import { useState } from 'react';
import { Button } from '@ui';
import { useT } from './editor.messages';
import type { Form } from './form-layouts';

/** A story to be played: each decision leads on, as on the phone. */
export function ScenarioPreview({ form }: { form: Form }) {
  const t = useT();
  const nodes = (form['nodes'] ?? []) as Form[];
  const [way, setWay] = useState<readonly string[]>([]);
  const at = way[way.length - 1] ?? String(form['start']);
  const node = nodes.find(({ id }) => id === at);
  const choices = (node?.['choices'] ?? []) as Form[];
  const next = node?.['next'];
  return (
    <>
      <p className="typed">{String(node?.['text'] ?? t('preview.no-node'))}</p>
      {choices.map((choice, index) => (
        <Button key={index} look="alt" full onClick={() => setWay([...way, String(choice['to'])])}>
          {String(choice['text'])}
        </Button>
      ))}
      {typeof next === 'string' && (
        <Button look="alt" full onClick={() => setWay([...way, next])}>
          {t('preview.next')}
        </Button>
      )}
      {way.length > 0 && (
        <Button look="quiet" icon="undo" onClick={() => setWay([])}>
          {t('preview.again')}
        </Button>
      )}
    </>
  );
}
