import { describe, expect, it } from 'vitest';
import { readPlants, readReleases } from '../../../data/readers/retc-layouts';

const tsv = (...rows: string[][]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t')).join('\n');

describe('RETC layouts', () => {
  it('reads the headers of 2012, in the old order', () => {
    const text = tsv(
      [
        'NRA',
        'Establecimiento',
        'Sector',
        'Número SCIAN',
        'Latitud Norte',
        'Longitud Oeste',
        'Municipio',
        'Entidad Federativa'
      ],
      ['Z1', 'ZF', 'x', '336320', `31°37'57"`, `106°23'20"`, 'Juarez', 'CHIHUAHUA']
    );
    expect(readPlants('es_2012.csv', text)).toEqual([
      {
        id: 'Z1',
        name: 'ZF',
        class: '336320',
        state: 'CHIHUAHUA',
        municipality: 'Juarez',
        lon: -106.38889,
        lat: 31.6325
      }
    ]);
  });

  it('reads headers with line breaks in them', () => {
    const text = tsv(
      ['NRA', 'NOMBRE', 'SCIAN', 'LATITUD \nNORTE', 'LONGITUD \nOESTE', 'ESTADO', 'MUNICIPIO'],
      ['B1', 'BELDEN,', '334410', '25.7', '-100.3', 'NUEVO LEON', 'San Nicolas']
    );
    expect(readPlants('es_2015.csv', text)[0]).toMatchObject({ name: 'BELDEN', lon: -100.3, lat: 25.7 });
  });

  it('leaves out a position that is not in Mexico', () => {
    const text = tsv(
      ['NRA', 'Nombre', 'Latitud Norte', 'Longitud Oeste', 'Estado', 'Delegación\\Municipio'],
      ['A1', 'x', '0', '0', 'MEXICO', 'Acolman']
    );
    expect(readPlants('es_2004.csv', text)[0]).toMatchObject({
      class: '',
      municipality: 'Acolman',
      lon: null,
      lat: null
    });
  });

  const header = [
    'NRA',
    'NOMBRE',
    'SUSTANCIA',
    'UNIDAD',
    'AIRE',
    'AGUA',
    'SUELO',
    'REUTILIZACIÓN',
    'DISPOSICIÓN\nFINAL',
    'ALCANTARILLADO',
    'OTROS'
  ];

  it('turns tonnes into kilograms, adds what leaves the plant, and drops printed zeros', () => {
    const text = tsv(header, ['B1', 'x', 'Cromo', 'ton/año', '0.5', '0', '', '1', '2', '0', '']);
    expect(readReleases('em_2015.csv', text)).toEqual([
      { plant: 'B1', substance: 'Cromo', medium: 'air', kg: 500 },
      { plant: 'B1', substance: 'Cromo', medium: 'transfer', kg: 3000 }
    ]);
  });

  it('refuses an unknown unit and names the line', () => {
    const text = tsv(header, ['B1', 'x', 'Cromo', 'litros', '5', '', '', '', '', '', '']);
    expect(() => readReleases('em_2015.csv', text)).toThrow(/em_2015\.csv:\d+: expected a unit of mass.*litros/);
  });

  it('refuses a file without the known headers', () => {
    expect(() => readReleases('em_2030.csv', tsv(['ID', 'KG'], ['1', '2']))).toThrow(
      /em_2030\.csv:1: expected a column nra/
    );
  });
});
