import type { ReactNode } from 'react';
import { BottomNav, buttonClass, Chip, Icon, Logo, SkipLink, TopBar, type IconName } from '../src';

/** The way to a person, at the end of every screen. */
export const AskOfficer = () => (
  <p className="center no-print">
    <a className={buttonClass({ look: 'quiet' })} href="#tanya">
      <Icon name="question" />
      Tanya petugas
    </a>
  </p>
);

const places: readonly [IconName, string][] = [
  ['home', 'Beranda'],
  ['book', 'Belajar'],
  ['flask', 'Lab'],
  ['person', 'Saya'],
];

/** A learner's place: logo, chip and the bar of four. */
export const Place = ({ children, wide }: { children: ReactNode; wide?: boolean }) => (
  <>
    <SkipLink href="#isi">Langsung ke isi</SkipLink>
    <TopBar
      end={
        <Chip tone="ok" icon="tick">
          Diterima
        </Chip>
      }
    >
      <a className="brand" href="#beranda">
        <Logo />
        MelekAI
      </a>
    </TopBar>
    <BottomNav label="Menu utama">
      {places.map(([icon, name], index) => (
        <a key={name} href={`#${name}`} aria-current={index === 0 ? 'page' : undefined}>
          <Icon name={icon} />
          {name}
        </a>
      ))}
    </BottomNav>
    <main id="isi" className={wide ? 'col col-wide stack-6' : 'col stack-6'}>
      {children}
      <AskOfficer />
    </main>
  </>
);

/** A task: the way back above, the dock below. */
export const Task = ({ back, children, dock }: { back: string; children: ReactNode; dock: ReactNode }) => (
  <>
    <SkipLink href="#isi">Langsung ke isi</SkipLink>
    <TopBar
      end={
        <Chip tone="wait" icon="phone" onClick={() => undefined}>
          Disimpan di HP
        </Chip>
      }
    >
      <a className="back" href="#kembali">
        <Icon name="back" />
        {back}
      </a>
    </TopBar>
    <main id="isi" className="col stack-6">
      {children}
      <AskOfficer />
    </main>
    {dock}
  </>
);
