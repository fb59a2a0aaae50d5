import { useEffect, useRef } from 'react';
import { isSceneName, loadScene } from './load-scene';

/** Published text as the publisher rendered and cleaned it; never anything a person typed into the app. */
export const ProseHtml = ({ html }: { html: string }) => {
  const prose = useRef<HTMLDivElement>(null);
  useEffect(() => {
    prose.current?.querySelectorAll<HTMLElement>('[data-scene]:empty').forEach((box) => {
      const name = box.dataset['scene'];
      if (!isSceneName(name)) return;
      void loadScene(name).then((svg) => {
        box.innerHTML = svg;
      });
    });
  }, [html]);
  return <div ref={prose} className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
};
