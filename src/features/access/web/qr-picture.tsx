import { encode } from 'uqr';

type QrPictureProps = { readonly text: string; readonly label: string };

/** A text as a QR code; black on white in either scheme, since cameras want it so. */
export function QrPicture({ text, label }: QrPictureProps) {
  const { data, size } = encode(text, { border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      className="tk-slip-qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
