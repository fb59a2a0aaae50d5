import { useEffect, useState } from 'react';
import type { StoredPhoto } from '@web/platform/store';

/** A photo that is on this phone, at its own size or at a width. */
export function PhotoPreview({ photo, label, width }: { photo: StoredPhoto; label: string; width?: number }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([photo.bytes], { type: photo.mime }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return address ? (
    <img
      src={address}
      alt={label}
      width={width ?? photo.width}
      height={Math.round(((width ?? photo.width) * photo.height) / photo.width)}
    />
  ) : null;
}
