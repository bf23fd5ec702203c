/** Why a file cannot be read, and what to do instead: for whoever wanted to bring it in. */
import type { UnreadableFile, UnreadableReason } from '../commerce/import/unreadable-file.ts'
import type { Language } from './language.ts'

/** `named`: what the file calls itself. */
type Sentence = string | ((named: string) => string)

const sentences: Record<Language, Record<UnreadableReason, Sentence>> = {
  de: {
    NOT_A_WORKBOOK: 'Das ist keine Excel-Mappe, auch wenn der Dateiname es sagt. Bitte die Liste neu als Excel-Mappe (.xlsx) oder CSV speichern.',
    OLD_EXCEL: 'Das ist eine Excel-Datei im alten Format (.xls). Bitte in Excel öffnen und als Excel-Arbeitsmappe (.xlsx) speichern.',
    PASSWORD: 'Die Datei ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern und noch einmal einlesen.',
    NO_WORKBOOK: 'Das ist ein ZIP-Archiv und keine Excel-Mappe. Bitte entpacken und die Dateien darin einzeln einlesen.',
    OPEN_DOCUMENT: 'Das ist eine Tabelle von LibreOffice (.ods). Bitte dort als Excel-Mappe (.xlsx) oder CSV speichern.',
    BINARY_WORKBOOK: 'Das ist eine binäre Excel-Mappe (.xlsb). Bitte in Excel als Excel-Arbeitsmappe (.xlsx) speichern.',
    DAMAGED: 'Die Datei ist beschädigt oder wurde nicht vollständig übertragen. Bitte neu exportieren oder noch einmal kopieren.',
    BROKEN_XML: 'Die Datei ist beschädigt: Ihr Inhalt bricht ab oder ist fehlerhaft geschrieben. Bitte neu exportieren.',
    DOCTYPE: 'Die Datei enthält eigene Vereinbarungen (Entitäten), die aus Sicherheitsgründen nicht gelesen werden. Bitte neu exportieren.',
    TOO_LARGE: 'Die Datei ist zu groß, um sie einzulesen. Bitte den Export auf mehrere Dateien verteilen oder als CSV speichern.',
    TOO_MANY_ROWS: 'Die Tabelle hat zu viele Zeilen. Bitte leere Zeilen am Ende löschen oder den Export aufteilen.',
    TOO_MANY_COLUMNS: 'Die Tabelle hat zu viele Spalten. Bitte nur die Spalten exportieren, die gebraucht werden.',
    CELL_TOO_LONG: 'Eine Zelle enthält einen so langen Text, dass es keine Tabelle sein kann. Bitte den Export prüfen.',
    BROKEN_LINES: 'Zu viele Zeilen sind nicht lesbar, weil Anführungszeichen fehlen oder Zeilen kein Ende haben. Bitte die Liste neu exportieren.',
    SIDE_BY_SIDE: 'Hier stehen mehrere Tabellen nebeneinander. Bitte jede auf ein eigenes Blatt oder in eine eigene Datei speichern.',
    FIXED_WIDTHS: 'Die Spalten dieser Liste sind nur mit Leerzeichen ausgerichtet. Bitte mit Trennzeichen (CSV) oder als Excel-Mappe exportieren.',
    EMPTY: 'Die Datei ist leer. Bitte prüfen, ob der Export Daten enthält.',
    BINARY: 'Das ist keine Textdatei und kein bekanntes Format. Bitte die Liste als CSV oder Excel-Mappe (.xlsx) exportieren.',
    UNKNOWN_ENCODING: 'Die Schrift der Datei ist unbekannt, Umlaute würden falsch gelesen. Bitte mit der Kodierung UTF-8 exportieren.',
    PDF: 'Das ist ein PDF; daraus lassen sich keine Daten einlesen. Bitte die Liste als CSV oder Excel-Mappe (.xlsx) exportieren.',
    IMAGE: 'Das ist ein Bild; daraus lassen sich keine Daten einlesen. Bitte die Liste als CSV oder Excel-Mappe (.xlsx) exportieren.',
    RICH_TEXT: 'Das ist ein Textdokument und keine Tabelle. Bitte die Liste als CSV oder Excel-Mappe (.xlsx) exportieren.',
    ARCHIVE: 'Das ist ein gepacktes Archiv. Bitte entpacken und die Dateien darin einzeln einlesen.',
    WEB_PAGE: 'Das ist eine Webseite, auch wenn der Dateiname etwas anderes sagt. Bitte in Excel öffnen und als Excel-Mappe (.xlsx) speichern.',
    GAEB: 'Das ist ein Leistungsverzeichnis (GAEB) und keine Kunden-, Artikel- oder Belegliste. Bitte aus dem ERP die Liste selbst als CSV oder Excel-Mappe (.xlsx) exportieren.',
    BMECAT: 'Das ist ein BMEcat-Katalog, der nicht eingelesen wird. Bitte die Artikel als CSV, Excel-Mappe oder DATANORM anfordern.',
    OTHER_XML: 'XML-Dateien dieser Art werden nicht eingelesen. Bitte die Liste als CSV oder Excel-Mappe (.xlsx) exportieren.',
    JSON_DOCUMENT: 'Diese JSON-Datei ist verschachtelt und keine Tabelle. Bitte als JSON Lines (ein Datensatz je Zeile) oder CSV exportieren.',
    DATEV_CATEGORY: (named) =>
      `Das ist ein DATEV-Export „${named}“. Eingelesen werden Debitoren/Kreditoren, Diverse Adressen und Buchungsstapel; bitte einen davon exportieren.`,
    DATEV_WITHOUT_COLUMNS: 'In diesem DATEV-Export fehlt die zweite Zeile mit den Spaltennamen. Bitte neu exportieren.',
    OLD_DATANORM: 'Diese DATANORM-Datei ist älter als Version 4. Bitte beim Lieferanten DATANORM 4 oder 5 anfordern.',
    GDPDU_ALONE:
      'Diese index.xml beschreibt Tabellen, die in anderen Dateien stehen. Bitte den ganzen Ordner des Exports als ZIP-Datei packen und diese einspielen.',
    GDPDU_WITHOUT_TABLES:
      'Neben dieser index.xml liegt keine der Tabellen, die sie beschreibt. Bitte den ganzen Export in einen Ordner legen oder als ZIP-Datei packen.',
    GDPDU_FIXED_WIDTHS: 'Die Tabellen dieses Exports haben feste Spaltenbreiten, die nicht gelesen werden. Bitte mit Trennzeichen exportieren.',
    UNKNOWN_SHEET: (named) => `Die Datei enthält keine Tabelle „${named}“.`,
  },
  en: {
    NOT_A_WORKBOOK: 'This is not an Excel workbook, although its name says so. Please save the list again as an Excel workbook (.xlsx) or CSV.',
    OLD_EXCEL: 'This is an Excel file of the old format (.xls). Please open it in Excel and save it as an Excel workbook (.xlsx).',
    PASSWORD: 'The file is protected with a password. Please save it without one and try again.',
    NO_WORKBOOK: 'This is a ZIP archive and not an Excel workbook. Please unpack it and import its files one by one.',
    OPEN_DOCUMENT: 'This is a LibreOffice spreadsheet (.ods). Please save it there as an Excel workbook (.xlsx) or CSV.',
    BINARY_WORKBOOK: 'This is a binary Excel workbook (.xlsb). Please save it in Excel as an Excel workbook (.xlsx).',
    DAMAGED: 'The file is damaged or was not copied completely. Please export it again or copy it once more.',
    BROKEN_XML: 'The file is damaged: its content breaks off or is badly formed. Please export it again.',
    DOCTYPE: 'The file holds declarations of its own (entities), which are not read for reasons of security. Please export it again.',
    TOO_LARGE: 'The file is too large to be read. Please split the export into several files or save it as CSV.',
    TOO_MANY_ROWS: 'The table has too many rows. Please delete empty rows at its end or split the export.',
    TOO_MANY_COLUMNS: 'The table has too many columns. Please export only the columns you need.',
    CELL_TOO_LONG: 'A cell holds a text so long that this cannot be a table. Please check the export.',
    BROKEN_LINES: 'Too many lines cannot be read, because quotation marks are missing or lines do not end. Please export the list again.',
    SIDE_BY_SIDE: 'Several tables stand side by side here. Please save each of them on a sheet or in a file of its own.',
    FIXED_WIDTHS: 'The columns of this list are held apart by blanks only. Please export it with delimiters (CSV) or as an Excel workbook.',
    EMPTY: 'The file is empty. Please check whether the export holds any data.',
    BINARY: 'This is neither a text file nor a format we know. Please export the list as CSV or an Excel workbook (.xlsx).',
    UNKNOWN_ENCODING: 'The file is written in an unknown encoding, so letters would be read wrongly. Please export it as UTF-8.',
    PDF: 'This is a PDF; no data can be read from it. Please export the list as CSV or an Excel workbook (.xlsx).',
    IMAGE: 'This is a picture; no data can be read from it. Please export the list as CSV or an Excel workbook (.xlsx).',
    RICH_TEXT: 'This is a text document and not a table. Please export the list as CSV or an Excel workbook (.xlsx).',
    ARCHIVE: 'This is a packed archive. Please unpack it and import its files one by one.',
    WEB_PAGE: 'This is a web page, whatever its name says. Please open it in Excel and save it as an Excel workbook (.xlsx).',
    GAEB: 'This is a bill of quantities (GAEB) and no list of customers, products or documents. Please export the list itself from the ERP as CSV or an Excel workbook (.xlsx).',
    BMECAT: 'This is a BMEcat catalogue, which cannot be imported. Please ask for the products as CSV, an Excel workbook or DATANORM.',
    OTHER_XML: 'XML files of this kind cannot be imported. Please export the list as CSV or an Excel workbook (.xlsx).',
    JSON_DOCUMENT: 'This JSON file is nested and no table. Please export it as JSON lines (one record per line) or CSV.',
    DATEV_CATEGORY: (named) =>
      `This is a DATEV export of “${named}”. Debtors/creditors, various addresses and booking batches can be imported; please export one of these.`,
    DATEV_WITHOUT_COLUMNS: 'This DATEV export lacks its second line with the names of the columns. Please export it again.',
    OLD_DATANORM: 'This DATANORM file is older than version 4. Please ask the supplier for DATANORM 4 or 5.',
    GDPDU_ALONE:
      'This index.xml describes tables that stand in other files. Please pack the whole folder of the export into a ZIP file and bring that in.',
    GDPDU_WITHOUT_TABLES:
      'None of the tables that this index.xml describes lies beside it. Please put the whole export into one folder, or pack it into a ZIP file.',
    GDPDU_FIXED_WIDTHS: 'The tables of this export have columns of fixed widths, which are not read. Please export them with delimiters.',
    UNKNOWN_SHEET: (named) => `The file holds no table “${named}”.`,
  },
}

export function unreadableFileText({ reason, named }: Pick<UnreadableFile, 'reason' | 'named'>, language: Language): string {
  const sentence = sentences[language][reason]
  return typeof sentence === 'string' ? sentence : sentence(named ?? '')
}
