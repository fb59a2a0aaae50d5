import { render, screen, within } from '@testing-library/react';
import { BarList } from './bar-list';
import { LetterTiles } from './letter-tiles';
import { LevelMeter } from './level-meter';
import { Progress } from './progress';
import { StepBar } from './step-bar';
import { Timeline, TimelineStep } from './timeline';
import { Week } from './week';

const texts = (): (string | null)[] => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

describe('Progress', () => {
  it('has its number in words, aloud and on the screen', () => {
    render(<Progress value={2} max={6} label="Bagian 2 dari 6" />);
    expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Bagian 2 dari 6' }).value).toBe(2);
    expect(screen.getByText('Bagian 2 dari 6')).toBeTruthy();
  });

  it('leaves the words out where they already stand above', () => {
    const { container } = render(
      <Progress value={9} max={16} label="0,9 dari 1,6 MB">
        {null}
      </Progress>,
    );
    expect(container.textContent).toBe('');
  });
});

describe('LevelMeter', () => {
  it.each([
    [0, undefined, ['', '', '', '']],
    [2, 3, ['f', 'f', 'g', '']],
    [4, 2, ['f', 'f', 'f', 'f']],
  ])('at level %d with goal %p', (level, goal, stairs) => {
    render(<LevelMeter level={level} goal={goal} label="Tingkat" />);
    const meter = screen.getByRole('img', { name: 'Tingkat' });
    expect([...meter.children].map(({ className }) => className)).toEqual(stairs);
  });
});

describe('StepBar', () => {
  it('tells which step one is at', () => {
    render(<StepBar label="Langkah" steps={['Teks', 'Foto', 'Cek', 'Kirim']} now={1} />);
    const steps = within(screen.getByRole('list', { name: 'Langkah' })).getAllByRole('listitem');
    expect(steps.map(({ className }) => className)).toEqual(['done', 'now', '', '']);
    expect(steps.filter((step) => step.getAttribute('aria-current') === 'step')).toEqual([steps[1]]);
  });
});

describe('Week', () => {
  it('says what its marks show', () => {
    render(
      <Week
        label="Minggu ini"
        days={[
          { name: 'Sab', done: true, words: 'belajar' },
          { name: 'Min', today: true },
        ]}
      />,
    );
    expect(texts()).toEqual(['Sab, belajar', 'Min']);
  });
});

describe('LetterTiles', () => {
  it('says which ingredient is there', () => {
    render(
      <LetterTiles label="Bahan RACIK" tiles={[{ letter: 'A', there: false, words: 'Arah pembeli: belum ada' }]} />,
    );
    expect(within(screen.getByRole('list', { name: 'Bahan RACIK' })).getByText('Arah pembeli: belum ada')).toBeTruthy();
  });
});

describe('Timeline', () => {
  it('marks where one is now', () => {
    render(
      <Timeline label="Perjalanan kiriman">
        <TimelineStep state="done" title="Terkirim">
          Jumat, 20 November
        </TimelineStep>
        <TimelineStep state="now" title="Sedang dinilai" />
      </Timeline>,
    );
    const [sent, marked] = screen.getAllByRole('listitem');
    expect(sent?.textContent).toBe('Terkirim Jumat, 20 November');
    expect(marked?.getAttribute('aria-current')).toBe('step');
  });
});

describe('BarList', () => {
  it('has each number beside its bar, and bars from zero', () => {
    const { container } = render(
      <BarList
        label="Dari undangan sampai lulus"
        max={240}
        bars={[{ label: 'Lulus', value: 24, words: '24', goal: 60 }]}
      />,
    );
    expect(texts()).toEqual(['Lulus24']);
    expect([...container.querySelectorAll('rect')].map((bar) => bar.getAttribute('width'))).toEqual([
      '100%',
      '10%',
      '3',
    ]);
  });
});
