/** What the code on the paper says: `mulin-certificate:编号:核验码`. */
export function scannedCertificate(text: string): { serial: string; code: string } | undefined {
  const [kind, serial, code] = text.split(':');
  return kind === 'mulin-certificate' && serial && code ? { serial, code } : undefined;
}
