type Rgb = [red: number, green: number, blue: number];

/** Deuteranopia, protanopia and tritanopia, complete (Machado, Oliveira & Fernandes 2009, table 1). */
const DEFICIENCIES = [
  [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039]
];

/** Contrast ratio of two hex colours (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Least distance of two hex colours in OKLab (Ottosson 2020) to the normal eye and the three deficient ones. */
export function apart(one: string, other: string): number {
  const views = [(rgb: Rgb) => rgb, ...DEFICIENCIES.map((matrix) => (rgb: Rgb) => seen(rgb, matrix))];
  return Math.min(
    ...views.map((view) => Math.hypot(...difference(oklab(view(linear(one))), oklab(view(linear(other))))))
  );
}

function difference(a: Rgb, b: Rgb): Rgb {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function linear(hex: string): Rgb {
  return [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function seen(rgb: Rgb, m: number[]): Rgb {
  return times(rgb, m).map((value) => Math.min(1, Math.max(0, value))) as Rgb;
}

function oklab(rgb: Rgb): Rgb {
  const cones = times(
    rgb,
    [0.41222147, 0.53633254, 0.05144599, 0.2119035, 0.68069955, 0.10739696, 0.08830246, 0.28171884, 0.6299787]
  );
  return times(
    cones.map((value) => Math.cbrt(Math.max(0, value))) as Rgb,
    [0.21045426, 0.79361779, -0.00407205, 1.9779985, -2.42859221, 0.45059371, 0.02590404, 0.78277177, -0.80867577]
  );
}

function times([x, y, z]: Rgb, m: number[]): Rgb {
  return [0, 3, 6].map((at) => m[at]! * x + m[at + 1]! * y + m[at + 2]! * z) as Rgb;
}
