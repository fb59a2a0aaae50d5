import { useEffect, useState } from 'react';
import type { StoredPhoto } from '@web/platform/store';

/** A photo that is on this phone. */
export function PhotoPreview({ photo, label }: { photo: StoredPhoto; label: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([photo.bytes], { type: photo.mime }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return address ? <img src={address} alt={label} width={photo.width} height={photo.height} /> : null;
}
