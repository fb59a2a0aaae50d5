import type { ReactNode } from 'react';
import { Avatar, BottomNav, Icon, Logo, SideNav, TopBar, type IconName } from '../src';
import { AskOfficer } from './shell';

export type DeskPlace = readonly [IconName, string];

const Links = ({ places }: { places: readonly DeskPlace[] }) =>
  places.map(([icon, name], index) => (
    <a key={name} href={`#${name}`} aria-current={index === 0 ? 'page' : undefined}>
      <Icon name={icon} />
      {name}
    </a>
  ));

/** A desk's place: its name, the person, and the menu at the side or at the foot. */
export const DeskPlaceShell = ({
  desk,
  person,
  places,
  children,
}: {
  desk: string;
  person: string;
  places: readonly DeskPlace[];
  children: ReactNode;
}) => (
  <>
    <TopBar
      end={
        <>
          <span className="wide">{person}</span>
          <Avatar letter={person.slice(person.indexOf(' ') + 1, person.indexOf(' ') + 2)} name={person} />
        </>
      }
    >
      <a className="brand" href="#meja">
        <Logo />
        <span>
          MelekAI <i>{desk}</i>
        </span>
      </a>
    </TopBar>
    <BottomNav desk label="Menu utama">
      <Links places={places} />
    </BottomNav>
    <div className="shell has-side">
      <SideNav label="Menu meja kerja">
        <Links places={places} />
      </SideNav>
      <main id="isi" className="stack-6">
        {children}
        <AskOfficer />
      </main>
    </div>
  </>
);
