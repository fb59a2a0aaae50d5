import { Place } from './shell';
import { Controls } from './parts-controls';
import { States } from './parts-states';

export const PartsScreen = () => (
  <Place wide>
    <section className="stack-2">
      <h1>Semua komponen</h1>
      <p className="lead soft">Satu contoh untuk tiap keadaan, dengan kata-katanya.</p>
    </section>
    <div className="three">
      <Controls />
      <States />
    </div>
  </Place>
);
