"""People's names as they are written: what stands before and behind them is no part of them."""

import re
from dataclasses import dataclass
from functools import lru_cache

# Before a name and no part of it, in lower case.
HONORIFICS = frozenset(
    """dr drs doctor prof professor professeur sir dame lord lady mr mrs ms miss mx rev reverend fr
    rabbi imam capt captain col colonel gen general lt sgt hon judge justice senator governor
    ambassador minister bishop frau herr hr madame mme monsieur dra dott dottoressa doctora
    profesor profesora señor señora sr. sra""".split()
)
# Of these, what people are also called: `Lady Bird Johnson` has no title.
_ALSO_NAMES = frozenset("lady lord judge justice captain general bishop minister fr gen".split())
# Degrees, licences and honours behind a name, without their full stops.
CREDENTIALS = frozenset(
    """MD MDs DO PhD DPhil DSc ScD MSc MPhil MS MSN BSN BSc BS BA MA MBA MPH MHA MPP MPA MFA MEd
    MSW LCSW LMFT LPC LMHC LPCC RN NP PA PAC CNM CRNA APRN FNP DNP PMHNP BC CNS RD RDN LD LDN CDE
    CDCES CNC PT DPT OT OTR OTD SLP CCC ATC CSCS CPT DC ND NMD DOM LAc DAOM DDS DMD DVM VMD OD AuD
    PharmD RPh PsyD EdD EdS JD LLB LLM LLD Esq Eng PE CPA CFA CFP PMP ThD DMin MDiv DD MBBS MBBCh
    BMBS MBChB BCh FRCP FRCS FRCPC FRCSC FRCPath FRCPsych FRCGP FRCOG MRCP MRCS MRCGP MRCPsych
    FRACP FACP FACS FACC FAAN FAAP FACOG FACE FACN FAAFP FCCP FASN FAHA FAPA FRS FRSE FBA FMedSci
    FREng OBE MBE CBE KBE DBE CH OM AM AO AC QC KC DrPH DNSc DBA DHSc DMA DFA DLitt MRes MEng MArch
    AIA RIBA IFMCP CCN CISSP ABPP ABFM DABR""".split()
)
_IN_SMALL_LETTERS = frozenset(one.casefold() for one in CREDENTIALS)
# Without a comma before them, these alone are no surname in capitals.
_UNMISTAKABLE = frozenset("MD PhD DPhil DSc PharmD PsyD EdD MBBS MBChB FRCP FRCS FRS OBE".split())

# The last word of a name, and what parts it from the rest.
_LAST = re.compile(r"(.*[^\s,])(,\s*|\s+\(?)([^\s,()]+)\)?,?")


@dataclass(frozen=True)
class Titled:
    """A name by itself, and what stands before (`Prof. Dr.`) and behind it (`MD, PhD`)."""

    name: str
    honorific: str | None = None
    credentials: str | None = None


@lru_cache(maxsize=100_000)  # every name is asked for many times
def titled(text: str) -> Titled:
    """A written name taken apart: `Dr. Ada Marlow, MD, PhD` is Ada Marlow.

    What would leave less than two words stays part of the name: Dr. Marlow, and Lady Day.
    """
    rest, credentials = _behind(" ".join(text.split()))
    words = rest.split()
    honours = 0
    while honours < len(words) and _is_honorific(words[honours]):
        honours += 1
    if len(words) - honours < 2:
        honours = 0
    name = " ".join(words[honours:])
    return Titled(name, " ".join(words[:honours]) or None, ", ".join(credentials) or None)


def is_credential(word: str) -> bool:
    """Whether the word is a degree or an honour, or several joined by hyphens (`MD-PhD`)."""
    return CREDENTIALS.issuperset(word.replace(".", "").split("-"))


def _behind(text: str) -> tuple[str, list[str]]:
    """A name without the credentials at its end, and these in order."""
    text = re.sub(r"\b([Pp]h)\. ([Dd])\b", r"\1.\2", text)
    found: list[str] = []
    while match := _LAST.fullmatch(text):
        rest, between, word = match.groups()
        bare = word.replace(".", "")
        if between.startswith(","):
            fits = bare.casefold() in _IN_SMALL_LETTERS or is_credential(word)
        else:
            fits = " " in rest and (bare in _UNMISTAKABLE or (bool(found) and is_credential(word)))
        if not fits:
            break
        found.insert(0, word)
        text = rest
    return text, found


def _is_honorific(word: str) -> bool:
    bare = word.rstrip(".").casefold()
    return bare in HONORIFICS and (bare not in _ALSO_NAMES or word.endswith("."))
