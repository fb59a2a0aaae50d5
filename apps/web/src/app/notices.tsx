import { NewerNotice } from './newer.notice';
import { SessionNotice } from './session.notice';

/** All of them: each says by itself whether it has something to say. */
export function Notices() {
  return (
    <>
      <SessionNotice />
      <NewerNotice />
    </>
  );
}
