import { describe, expect, it } from 'vitest';
import { convert, guessType, MISFIT } from '../../../../src/lib/data/import/column-type';
import { parseDate, sniffDateOrder } from '../../../../src/lib/data/import/dates';
import { sniffDelimiter } from '../../../../src/lib/data/import/delimiter';
import { decodeText, sniffEncoding } from '../../../../src/lib/data/import/encoding';
import { headerNames, sniffHeader } from '../../../../src/lib/data/import/header';
import { identifier, identifiers } from '../../../../src/lib/data/import/identifier';
import { type ImportError } from '../../../../src/lib/data/import/import-error';
import { sniffKind } from '../../../../src/lib/data/import/kind';
import { parseNumber, sniffDecimalMark } from '../../../../src/lib/data/import/numbers';
import { RecordSplitter } from '../../../../src/lib/data/import/records';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);

describe('the kind of a file', () => {
  it('is told by its first bytes', () => {
    expect(sniffKind(utf8('PAR1....'))).toBe('parquet');
    expect(sniffKind(utf8('ARROW1\0\0'))).toBe('arrow-file');
    expect(sniffKind(Uint8Array.of(255, 255, 255, 255, 0, 1))).toBe('arrow-stream');
    expect(sniffKind(utf8('12345678DUCK'))).toBe('duckdb');
    expect(sniffKind(Uint8Array.of(0x50, 0x4b, 3, 4), 'a.xlsx')).toBe('xlsx');
    expect(sniffKind(Uint8Array.of(0x50, 0x4b, 3, 4), 'a.zip')).toBe('zip');
    expect(sniffKind(utf8('estado;valor\nSonora;3'), 'datos.xls')).toBe('delimited');
    expect(sniffKind(utf16('a;b\n'))).toBe('delimited');
  });

  it.each([
    ['%PDF-1.7', 'unknown-kind'],
    ['\x00\x01\x02\x03\x04\x05\x06', 'unknown-kind'],
    ['PARE', 'encrypted'],
    ['', 'empty']
  ])('%j is refused as %s, in both languages', (text, code) => {
    try {
      sniffKind(latin1(text), 'x.bin');
      expect.unreachable();
    } catch (error) {
      expect((error as ImportError).code).toBe(code);
      expect((error as ImportError).sentence('es')).not.toBe((error as ImportError).sentence('en'));
    }
  });
});

describe('encoding', () => {
  it('is UTF-8, with a mark or without, even cut within a letter', () => {
    expect(sniffEncoding(utf8('Juárez'))).toBe('utf-8');
    expect(sniffEncoding(utf8('\uFEFFJuárez'))).toBe('utf-8');
    expect(sniffEncoding(utf8('aaaaaaaaaá').slice(0, -1))).toBe('utf-8');
    expect(decodeText(utf8('\uFEFFJuárez'), 'utf-8')).toBe('Juárez');
  });

  it('is Windows-1252 where UTF-8 is broken, which holds Latin-1 too', () => {
    const bytes = latin1('Municipio;A\xf1o\nJu\xe1rez;2020');
    expect(sniffEncoding(bytes)).toBe('windows-1252');
    expect(decodeText(bytes, 'windows-1252')).toBe('Municipio;Año\nJuárez;2020');
  });

  it('is UTF-16 in either order, and NUL padding is not UTF-16', () => {
    expect(sniffEncoding(utf16('\uFEFFestado\tvalor'))).toBe('utf-16le');
    expect(sniffEncoding(utf16('estado\tvalor\nSonora\t1'))).toBe('utf-16le');
    const swapped = utf16('estado\tvalor\n').map((_, i, all) => all[i ^ 1]!);
    expect(sniffEncoding(swapped)).toBe('utf-16be');
    expect(sniffEncoding(latin1(`estado,valor\nSonora,1\n${'\0'.repeat(40)}`))).toBe('utf-8');
    expect(decodeText(latin1('a,b\0\0\0'), 'utf-8')).toBe('a,b');
  });
});

describe('delimiter and records', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b;c\n1,5;2;3\n1,6;2;3\n', ';'],
    ['a\tb\n"x, y, z"\t2\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['nombre,nota\n"uno; dos; tres",x\n"cuatro; cinco",y\n', ','],
    ['solo\nuno\n', ',']
  ])('%j is split at %j', (text, delimiter) => expect(sniffDelimiter(text)).toBe(delimiter));

  const split = (text: string, size: number, delimiter = ',') => {
    const splitter = new RecordSplitter(delimiter);
    const records: string[][] = [];
    for (let at = 0; at < text.length; at += size) records.push(...splitter.push(text.slice(at, at + size)));
    return [...records, ...splitter.end()];
  };

  it('are the same in whatever pieces the text comes', () => {
    const text = 'a,b,c\r\n"x, ""y""\r\nz",2,\r\n,"",3\r\n5" tubo,6,7\nlast,"8",9';
    const whole = [
      ['a', 'b', 'c'],
      ['x, "y"\r\nz', '2', ''],
      ['', '', '3'],
      ['5" tubo', '6', '7'],
      ['last', '8', '9']
    ];
    for (let size = 1; size <= text.length; size++) expect(split(text, size)).toEqual(whole);
  });

  it('end with CR in old files', () => {
    expect(split('a,b\r1,2\r3,4', 100)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4']
    ]);
  });

  it('name the line of a quotation mark that is never closed', () => {
    expect(() => split('a,b\n1,2\n"x,2\n3,4\n', 100)).toThrow(
      expect.objectContaining({ code: 'unclosed-quote', detail: '3' })
    );
  });
});

describe('numbers', () => {
  it.each([
    ['1,234.56', 'point', 1234.56],
    ['1.234,56', 'comma', 1234.56],
    ['$ 1,234', 'point', 1234],
    ['(12.5)', 'point', -12.5],
    ['-3', 'comma', -3],
    ['− 7', 'point', -7],
    ['6.2 %', 'point', 6.2],
    ['1 234 567', 'point', 1234567],
    ['1.5e-3', 'point', 0.0015],
    ['1,2,3', 'point', Number.NaN],
    ['12,34', 'point', Number.NaN],
    ['1.2.3', 'comma', Number.NaN],
    ['abc', 'point', Number.NaN],
    ['', 'point', Number.NaN]
  ] as const)('%s with a %s is %d', (text, mark, value) => expect(parseNumber(text, mark)).toBe(value));

  it('tell decimal comma from thousands by the file as a whole', () => {
    expect(sniffDecimalMark(['1,5', '2,75'])).toBe('comma');
    expect(sniffDecimalMark(['1.234,5', '7'])).toBe('comma');
    expect(sniffDecimalMark(['1,234', '5,678'])).toBe('point');
    expect(sniffDecimalMark(['1.234.567'])).toBe('comma');
    expect(sniffDecimalMark(['0,125'])).toBe('comma');
    expect(sniffDecimalMark([])).toBe('point');
  });
});

describe('dates', () => {
  it('are dd/mm/yyyy unless a month above 12 says otherwise', () => {
    expect(sniffDateOrder(['01/02/2024', '03/04/2024'])).toBe('dmy');
    expect(sniffDateOrder(['01/02/2024', '01/31/2024'])).toBe('mdy');
    expect(sniffDateOrder(['2024-01-31'])).toBe('ymd');
    expect(sniffDateOrder(['31/02/2024'])).toBe(null);
    expect(sniffDateOrder(['2024-06'])).toBe(null);
    expect(new Date(parseDate('31 de agosto de 2024', 'dmy')).toISOString()).toContain('2024-08-31');
    expect(new Date(parseDate('01-ene-2024', 'dmy')).toISOString()).toContain('2024-01-01');
    expect(new Date(parseDate('1/2/99', 'dmy')).toISOString()).toContain('1999-02-01');
  });
});

describe('the type of a column', () => {
  const type = (cells: (string | number | Date | boolean | null)[]) => guessType(cells, 'point').type;
  it('is text for codes with a leading zero, and for Nayarit’s NA', () => {
    expect(type(['08037', '26030'])).toBe('text');
    expect(type(['1', '2', 'NA'])).toBe('integer');
    expect(type(['NA', 'CHIH'])).toBe('text');
    expect(convert('NA', { type: 'text', order: 'dmy', mark: 'point' })).toBe('NA');
    expect(type(['12345678901234567890'])).toBe('text');
  });

  it('is integer, decimal, date, moment, boolean or text', () => {
    expect(type(['1', '1,200', ''])).toBe('integer');
    expect(type(['1', '2.5', 'C', 'No disponible'])).toBe('decimal');
    expect(type(['31/01/2024', ''])).toBe('date');
    expect(type([new Date('2024-01-01')])).toBe('date');
    expect(type([new Date('2024-01-01T10:00:00Z')])).toBe('timestamp');
    expect(type([true, null])).toBe('boolean');
    expect(type(['Sonora', '3'])).toBe('text');
    expect(type([null, ''])).toBe('text');
  });

  it('leaves what is missing missing and says what does not fit', () => {
    const number = { type: 'decimal', order: 'dmy', mark: 'point' } as const;
    expect(convert('Confidencial', number)).toBe(null);
    expect(convert('', number)).toBe(null);
    expect(convert('0', number)).toBe(0);
    expect(convert('veinte', number)).toBe(MISFIT);
  });
});

describe('the header', () => {
  const rows = (text: string) => text.split('\n').map((line) => line.split(','));
  it('stands below title lines', () => {
    expect(sniffHeader(rows('INEGI. Exportaciones\n\nEntidad,2019,2020\nSonora,1,2\nJalisco,3,4'))).toEqual({
      skip: 2,
      headerRows: 1
    });
  });

  it('may take two lines, groups carried over their columns', () => {
    const table = rows('Entidad,Empleo,,Salario,\n,Hombres,Mujeres,Hombres,Mujeres\nSonora,1,2,3,4');
    const guess = sniffHeader(table);
    expect(guess).toEqual({ skip: 0, headerRows: 2 });
    expect(headerNames(table, guess, 5)).toEqual([
      'Entidad',
      'Empleo Hombres',
      'Empleo Mujeres',
      'Salario Hombres',
      'Salario Mujeres'
    ]);
  });

  it('may be missing', () => {
    const table = rows('1,2,3\n4,5,6');
    expect(sniffHeader(table)).toEqual({ skip: 0, headerRows: 0 });
    expect(headerNames(table, { skip: 0, headerRows: 0 }, 2)).toEqual(['columna_1', 'columna_2']);
  });
});

describe('names', () => {
  it('are safe, unique and never a word of SQL', () => {
    expect(identifier('Exportaciones 2024 (USD)')).toBe('exportaciones_2024_usd');
    expect(identifier('Año')).toBe('anio');
    expect(identifier('AÑOS de daño, 2024')).toBe('anios_de_dano_2024');
    expect(identifier('2024')).toBe('c_2024');
    expect(identifier('Select')).toBe('select_');
    expect(identifier("'; DROP TABLE place; --")).toBe('drop_table_place');
    expect(identifier('日本')).toBe('tabla');
    expect(identifier('place', new Set(['place']))).toBe('place_2');
    expect(identifiers(['Año', 'año', 'AÑO'])).toEqual(['anio', 'anio_2', 'anio_3']);
    expect(identifier('x'.repeat(300)).length).toBeLessThanOrEqual(62);
  });
});
