/** What stands or is seen at a customer, and what he builds. */
import { ANY_NUMBER, day, type Fields, key, needed, number, text } from './field.ts'
import { customerName, customerNumber, document, line } from './shared-fields.ts'

/** A machine's own number, where it bears no other. */
const SERIAL = 'seriennummer seriennr serialnumber serialno serial sernr fabriknummer fabriknr'

export const atCustomerFields = {
  machine: {
    number: needed(
      key(
        'maschinennummer maschinennr geraetenummer geraetenr equipmentnummer equipmentnr equipmentnumber equipmentno equnr anlagennummer anlagennr machinenumber machineno machineid devicenumber deviceid assetnumber assetno assetid serviceitemno',
        `${SERIAL} equipment ${ANY_NUMBER}`,
      ),
    ),
    serialNumber: key('herstellerseriennummer herstellerseriennr manufacturerserialnumber', SERIAL),
    customerNumber: needed(customerNumber),
    customerName,
    name: needed(
      text(
        'modell model modellbezeichnung modelname maschine maschinenbezeichnung maschinentyp geraet geraetebezeichnung geraetetyp machine machinename machinetype device devicename anlage anlagenbezeichnung equipmentbezeichnung equipmentname bezeichnung bezeichnung1 artikelbezeichnung produktbezeichnung typ type',
        'name beschreibung description artikel item produkt product',
      ),
    ),
    installedOn: day(
      'inbetriebnahme inbetriebnahmedatum inbetriebnahmeam inbetriebseit installiertam installationsdatum installation aufstellungsdatum aufgestelltam ausgeliefertam auslieferungsdatum kaufdatum installedon installationdate installdate installed commissionedon commissioningdate purchasedate',
      'lieferdatum deliverydate',
    ),
    serviceInterval: text(
      'wartungsintervall wartungsintervallmonate serviceintervall serviceintervallmonate pruefintervall wartungszyklus wartungsturnus intervall intervallmonate serviceinterval serviceintervalmonths maintenanceinterval maintenancecycle intervalmonths interval',
    ),
    lastServiceOn: day(
      'letztewartung letztewartungam letzterservice letzterserviceam letztepruefung letzteinspektion gewartetam lastservice lastserviceon lastservicedate lastmaintenance lastmaintenancedate lastserviced lastinspection',
    ),
    nextServiceOn: day(
      'naechstewartung naechstewartungam naechsterservice naechsterserviceam naechstepruefung naechsteinspektion wartungfaellig wartungfaelligam wartungstermin nextservice nextserviceon nextservicedate nextplannedservicedate nextmaintenance nextmaintenancedate nextinspection servicedue serviceduedate',
      'faelligam faelligkeit duedate',
    ),
  },
  loan_item: {
    number: key(
      'leihscheinnummer leihscheinnr leihschein leihnummer leihnr leihvorgang musternummer musternr musterscheinnummer musterscheinnr musterschein musterauftrag loannumber loanno loanid loan samplenumber sampleno sampleid',
      `belegnummer belegnr ${ANY_NUMBER}`,
    ),
    customerNumber: needed(customerNumber),
    customerName,
    kind: text('art typ type kind vorgangsart leihart loantype musterleihgabe'),
    position: line.position,
    productNumber: line.productNumber,
    productName: line.productName,
    quantity: line.quantity,
    givenOn: needed(
      day(
        'ausgegebenam ausgabedatum ausgabe ausgeliehenam verliehenam leihdatum leihbeginn leihbeginnam verleihdatum uebergebenam ueberlassenam bemustertam musterdatum mustervom givenon givenout issuedon issuedate issued loanedon loandate lenton handedoveron sampledate samplesenton',
      ),
    ),
    dueBackOn: day(
      'rueckgabebis rueckgabetermin rueckgabefaelligam rueckgabefaellig zurueckbis leihende leihfrist leihbis dueback duebackon returnby returndue returnduedate expectedreturn expectedreturndate',
      'faelligam faelligkeit duedate frist',
    ),
    returnedOn: day(
      'zurueckam zurueckgegebenam rueckgabeam rueckgabedatum rueckgabe retourniertam returnedon returned returndate datereturned',
      'erledigtam',
    ),
  },
  competitor_price: {
    customerNumber: needed(customerNumber),
    customerName,
    competitor: needed(
      text(
        'wettbewerber wettbewerbername mitbewerber mitbewerbername konkurrent konkurrenz wettbewerb competitor competitorname rival',
        'anbieter lieferant vendor supplier',
      ),
    ),
    productNumber: line.productNumber,
    productName: line.productName,
    price: needed(
      number(
        'wettbewerbspreis wettbewerberpreis mitbewerberpreis konkurrenzpreis marktpreis preiswettbewerber fremdpreis competitorprice competitorsprice competingprice marketprice preis einzelpreis stueckpreis nettopreis price unitprice',
      ),
    ),
    priceUnit: line.priceUnit,
    currency: document.currency,
    seenOn: needed(
      day(
        'gesehenam erfasstam erfassungsdatum preisdatum preisvom festgestelltam gemeldetam seenon observedon pricedate reportedon datum date stand',
      ),
    ),
  },
  project: {
    number: needed(
      key(
        'projektnummer projektnr projektid projektcode projectnumber projectno projectid projectcode objektnummer objektnr bauvorhabennummer bauvorhabennr bvnummer bvnr jobno',
        `projekt project objekt ${ANY_NUMBER}`,
      ),
    ),
    name: needed(
      text(
        'projektname projektbezeichnung projekttitel bauvorhaben bauvorhabenbezeichnung objektname objektbezeichnung projectname projecttitle projectdescription bezeichnung bezeichnung1 title titel',
        'name projekt project objekt beschreibung description',
      ),
    ),
    customerNumber: needed(customerNumber),
    customerName,
    role: text('rolle role beteiligung beteiligtenrolle projektrolle partyrole projectrole funktion'),
    kind: text('projektart objektart bauart projecttype projectkind art typ type kategorie category'),
    city: text('ort stadt city bauort objektort projektort standort baustelle location projectlocation'),
    status: text('status projektstatus projectstatus projektphase phase state stage zustand'),
    volume: number(
      'volumen projektvolumen projektwert projektsumme auftragsvolumen bausumme projectvolume projectvalue volume value estimatedvalue estimatedrevenue potenzial potential umsatzpotenzial',
      'betrag summe wert amount total auftragswert',
    ),
    currency: document.currency,
    decisionOn: day(
      'vergabe vergabetermin vergabedatum vergabeam entscheidung entscheidungsdatum entscheidungam entscheidungbis decisiondate decisionon decision awarddate awardon closedate estclosedate estimatedclosedate expectedclosedate',
      'termin abschlussdatum',
    ),
  },
} satisfies Record<string, Fields>
