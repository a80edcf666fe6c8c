import { describe, expect, it } from 'vitest';
import { position } from '../../../data/readers/retc-coordinates';
import { readPlants, readReleases } from '../../../data/readers/retc-layouts';

const tsv = (...rows: string[][]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t')).join('\n');

describe('RETC plants', () => {
  it('reads the headers of 2012, in the old order, and the class by its number', () => {
    const text = tsv(
      [
        'NRA',
        'Establecimiento',
        'Sector',
        'Número SCIAN',
        'SCIAN',
        'Latitud Norte',
        'Longitud Oeste',
        'Municipio',
        'Entidad Federativa'
      ],
      ['Z1', 'ZF', 'x', '336320', 'Equipo eléctrico', `31°37'57"`, `106°23'20"`, 'Juarez', 'CHIHUAHUA']
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

  it('reads 2004, which prints no class', () => {
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

  it('refuses a row with a cell too many', () => {
    const header = ['NRA', 'NOMBRE', 'SCIAN', 'LATITUD NORTE', 'LONGITUD OESTE', 'ESTADO', 'MUNICIPIO'];
    const text = tsv(header, ['A1', 'x', '311110', '20', '-100', 'PUEBLA', 'Puebla', 'extra']);
    expect(() => readPlants('es_2015.csv', text)).toThrow(/es_2015\.csv:2: expected 7 tab-separated fields/);
  });
});

describe('RETC positions', () => {
  it('reads degrees, minutes and seconds with the marks, signs and blanks that reporters use', () => {
    const juarez = { lon: -106.38889, lat: 31.6325 };
    expect(position(`106°23'20"`, `31°37'57"`)).toEqual(juarez);
    expect(position(`-106°23'20.00''`, `31º37'57.0"N `)).toEqual(juarez);
    expect(position(`106ª 23 20`, `31º 37' 57`)).toEqual(juarez);
  });

  it('takes the «0.» that some years print before the degrees of a longitude for its sign', () => {
    expect(position(`0.106°50'6"`, '28.4').lon).toBe(-106.835);
    expect(position(`0.1°59'10"`, '29.3').lon).toBe(-100.98611);
    expect(position(`0.98°8'34"`, '25.9').lon).toBe(-98.14278);
  });

  it('leaves out what is not in Mexico, or is only whole degrees', () => {
    const nowhere = { lon: null, lat: null };
    expect(position('0', '0')).toEqual(nowhere);
    expect(position('-98.5', '45.1')).toEqual(nowhere);
    expect(position('100', '25')).toEqual(nowhere);
    expect(position(`°'"`, `°'"`)).toEqual(nowhere);
    expect(position('', '19.4')).toEqual(nowhere);
  });
});

describe('RETC releases', () => {
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

  it('adds a substance that a plant reports twice, and tells grams from kilograms', () => {
    const row = (unit: string, air: string) => ['B1', 'x', 'Dioxinas', unit, air, '', '', '', '', '', ''];
    const text = tsv(header, row('g', '2'), row('Kg', '0.003'));
    expect(readReleases('em_2013.csv', text)).toEqual([
      { plant: 'B1', substance: 'Dioxinas', medium: 'air', kg: 0.005 }
    ]);
  });

  it('refuses an unknown unit and names the line', () => {
    const text = tsv(header, ['B1', 'x', 'Cromo', 'litros', '5', '', '', '', '', '', '']);
    expect(() => readReleases('em_2015.csv', text)).toThrow(/em_2015\.csv:3: expected a unit of mass.*litros/);
  });

  it('refuses an amount below zero or that is no number', () => {
    const text = (air: string) => tsv(header, ['B1', 'x', 'Cromo', 'kg', air, '', '', '', '', '', '']);
    expect(() => readReleases('em_2015.csv', text('-1'))).toThrow(/:3: expected an amount of zero or more.*-1/);
    expect(() => readReleases('em_2015.csv', text('n.d.'))).toThrow(/:3: expected an amount of zero or more.*n\.d\./);
  });

  it('refuses a medium it does not know, and a file that lacks one', () => {
    expect(() => readReleases('em_2030.csv', tsv([...header, 'LODOS']))).toThrow(/:1: expected a medium.*lodos/);
    expect(() => readReleases('em_2030.csv', tsv(header.filter((name) => name !== 'SUELO')))).toThrow(
      /:1: expected a column of soil \(suelo\)/
    );
  });

  it('refuses a file without the known headers', () => {
    expect(() => readReleases('em_2030.csv', tsv(['ID', 'KG'], ['1', '2']))).toThrow(
      /em_2030\.csv:1: expected a column nra/
    );
  });
});
