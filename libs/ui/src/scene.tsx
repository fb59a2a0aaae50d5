import { useEffect, useState } from 'react';
import { loadScene, type SceneName } from './load-scene';

/** A drawing that helps a person recognise their own work; its ground stands until the drawing is there. */
export const Scene = ({ name, label }: { name: SceneName; label: string }) => {
  const [drawing, setDrawing] = useState('');
  useEffect(() => {
    let wanted = true;
    void loadScene(name).then((svg) => {
      if (wanted) setDrawing(svg);
    });
    return () => {
      wanted = false;
    };
  }, [name]);
  return <div className="pic" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: drawing }} />;
};
