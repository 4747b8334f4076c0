"""What the contacts are about: kinds of worry, in parts that fit together, and who sees them. All invented."""

from domain.account import ChildDetails
from domain.frozen import frozen
from domain.vocabulary import Need, Sex, Source


@frozen(kw_only=True)
class Theme:
    """One kind of worry, in parts that fit together. {name}, {they}, {their} and {them} are the child's."""

    need: Need
    weight: int
    ages: tuple[int, int]
    sources: str
    concerns: tuple[str, ...]
    facts: tuple[str, ...]
    words: tuple[str, ...] = ()
    impact: str
    tried: str
    hoped: str
    nature: str
    cause: str


THEMES = (
    Theme(
        need=Need.ABUSE_NEGLECT_OR_EXPLOITATION, weight=20, ages=(3, 11), sources="school health individual authority",
        concerns=(
            "Bruising to {name}'s upper arm, with two explanations that do not agree.",
            "{name} flinched when a coat was lifted from the peg, and would not say how {their} cheek was marked.",
            "A mark shaped like fingers on {name}'s forearm, seen while changing for PE.",
        ),
        facts=(
            "A bruise of about 3 cm, yellow at its edge, on the outside of the left upper arm.",
            "Two parallel marks, each about 2 cm, on the right forearm; recorded on a body map at 10:40.",
            "Mother said on Monday that {name} fell from the trampoline; on Tuesday that {they} fell on the stairs.",
        ),
        words=("He gets cross and then I hide.", "I'm not to say.", "It was my fault because I spilled it."),
        impact="{name} has become quiet in lessons, stays near adults at playtime and has wet {them}self twice.",
        tried="Worries and Wishes sessions twice a week since half term; {name} talks of going home, not of home.",
        hoped="An assessment of how {name} came by the marks and whether {they} is safe at home.",
        nature="Possible physical abuse.", cause="The explanations differ and neither fits the place of the mark.",
    ),
    Theme(
        need=Need.ABUSE_NEGLECT_OR_EXPLOITATION, weight=15, ages=(4, 11),
        sources="school health housing authority individual anonymous other",
        concerns=(
            "{name} comes hungry, in the same clothes all week, and missed three health appointments.",
            "The home was cold and there was no food in the kitchen on two visits a week apart.",
            "{name} has dental pain that has not been treated since spring, and head lice that return.",
        ),
        facts=(
            "Attendance 71 % this term; late on 19 of 38 mornings.",
            "Weight has moved from the 50th to the 9th centile in five months.",
            "On the visit of the 3rd the bedroom held a mattress without sheets and the window was broken.",
        ),
        words=("I had crisps for tea.", "My bed is the sofa.", "Mummy is asleep when I get up."),
        impact="{name} falls asleep in the morning, and other children have begun to move away from {them}.",
        tried="Breakfast club, uniform and two home visits were offered; mother agreed each time and did not follow.",
        hoped="An assessment of {name}'s care and help for mother that she can keep up.",
        nature="Neglect of basic care over some months.", cause="Mother is on her own and has been unwell.",
    ),
    Theme(
        need=Need.ABUSE_NEGLECT_OR_EXPLOITATION, weight=7, ages=(0, 3),
        sources="health police authority housing individual other legal anonymous",
        concerns=(
            "{name} is losing weight and was brought to none of the last three weighings.",
            "{name} was alone in the cot with the front door open; both parents had been drinking.",
            "{name} was asleep beside a parent who could not be woken for some minutes.",
        ),
        facts=(
            "Weight has moved from the 50th to the 9th centile in five months.",
            "Four visits by appointment found nobody at home; a fifth, unannounced, was answered by a friend.",
            "Feeds were made up by guess; the safe sleep leaflet was unopened.",
        ),
        impact="{name} is pale and slow to smile, and settles only when held.",
        tried="Weekly visits for two months and a place at a group; both parents agreed and came once.",
        hoped="An assessment, and somebody in the home several times a week.",
        nature="Neglect of a very young child.", cause="Both parents are using alcohol more since the summer.",
    ),
    Theme(
        need=Need.ABUSE_NEGLECT_OR_EXPLOITATION, weight=24, ages=(5, 14),
        sources="police police police authority health individual anonymous legal",
        concerns=(
            "Officers attended a fight between the parents; {name} was on the stairs and saw it.",
            "Third domestic abuse incident at the address in two months. {name} rang 999.",
            "Mother disclosed that her partner took her phone and keys; {name} was in the room.",
        ),
        facts=(
            "Call at 23:10. Mother had a cut lip. The man had left and was arrested at 01:20.",
            "{name} was in pyjamas, crying, and had a chair against the bedroom door.",
            "Risk assessment made with mother: high. She does not want to return to the address.",
        ),
        words=("I told him to stop and he didn't.", "I count until it is quiet.", "Is my mum going to be all right?"),
        impact="{name} was frightened and asked the officers to stay; at school {they} is watchful and tired.",
        tried="Referral to the domestic abuse service in March was accepted and ended when the partner moved back in.",
        hoped="A safety plan for {name} and mother before the man's bail ends.",
        nature="Domestic abuse in the home, seen and heard by the child.",
        cause="The violence has become more frequent.",
    ),
    Theme(
        need=Need.ABUSE_NEGLECT_OR_EXPLOITATION, weight=7, ages=(11, 16), sources="school police health individual",
        concerns=(
            "An adult met online has asked {name} for pictures and sent {them} money for a game.",
            "{name} has a second phone and messages from someone who says he is 17.",
        ),
        facts=(
            "Screenshots of 14 messages were shown to the safeguarding lead; the phone is with the parents.",
            "Two payments of £20 in ten days into {name}'s game account.",
        ),
        words=("He's my friend, he gets me.", "He said he'd show everyone."),
        impact="{name} does not sleep, will not be parted from the phone and has stopped seeing two close friends.",
        tried="The school's online safety sessions, and a meeting with the parents on the 2nd.",
        hoped="Advice to the family and an enquiry with the police into who is writing.",
        nature="Possible sexual exploitation online.", cause="Contact began in a game three weeks ago.",
    ),
    Theme(
        need=Need.ABUSE_NEGLECT_OR_EXPLOITATION, weight=7, ages=(13, 17), sources="police school legal authority other",
        concerns=(
            "{name} was missing for two nights and came back with a new coat and bus tickets from another county.",
            "{name} was stopped with an older man at the station, carrying cash {they} could not explain.",
        ),
        facts=(
            "Reported missing at 22:40, found at 06:15 two days later, 60 miles away.",
            "£340 in cash and three SIM cards; no explanation given.",
        ),
        words=("I'm fine, I'm earning.", "If I stop they'll come to ours."),
        impact="{name} has missed 22 days of school and will not walk home alone.",
        tried="A return-home interview was offered twice; a mentor met {them} once.",
        hoped="A strategy discussion about exploitation, and a safe way for {name} to stop.",
        nature="Possible criminal exploitation.", cause="Older youths are said to be owed money.",
    ),
    Theme(
        need=Need.PARENTAL_DISABILITY_OR_ILLNESS, weight=6, ages=(5, 12),
        sources="health school individual authority other",
        concerns=(
            "Mother has not left her bed for a week; {name} makes the meals and gets a younger child to nursery.",
            "Father has been in hospital since Sunday; {name} is with a grandparent who cannot manage.",
        ),
        facts=(
            "{name} arrived after ten on nine of the last twelve mornings.",
            "The mental health team saw mother on the 4th and will visit weekly.",
        ),
        words=("I do the dinners now.", "I don't want her to be on her own."),
        impact="{name} is tired and worried, and has stopped going to football.",
        tried="A young carers' group was offered; {name} went once and then had nobody to take {them}.",
        hoped="Support for {name} as a young carer, and a plan with the mental health team.",
        nature="A child caring for an unwell parent.", cause="Mother's illness, since spring.",
    ),
    Theme(
        need=Need.CHILDS_DISABILITY, weight=5, ages=(2, 15), sources="health school individual other",
        concerns=(
            "{name}'s parents ask for an assessment: they have not slept through a night since June.",
            "{name} has outgrown the equipment at home and is being lifted by {their} grandmother.",
        ),
        facts=("{name} has a hearing loss and autism; a specialist report is attached to the health record.",),
        words=("I like it when Gran reads.",),
        impact="{name} has missed two hydrotherapy sessions for want of transport.",
        tried="Portage, and a parents' course in the autumn, which both parents attended.",
        hoped="Short breaks and an occupational therapist's visit.",
        nature="Needs arising from a disability.", cause="Needs have grown faster than the help at home.",
    ),
    Theme(
        need=Need.FAMILY_IN_ACUTE_STRESS, weight=5, ages=(9, 16),
        sources="housing authority school individual other legal",
        concerns=(
            "The family must leave their home in nine days and has nowhere to go; {name} has an exam this month.",
            "{name}'s father died in September; mother asks for help and says she is not coping.",
        ),
        facts=("Notice was served on the 1st; arrears are £2,150.", "The family of four is in one room with friends."),
        words=("I don't want to change school.",),
        impact="{name} has been sick before school and has lost weight.",
        tried="Early help began in October; the worker has changed twice.",
        hoped="One plan with housing, and somebody for {name} to talk to.",
        nature="A family in acute stress.", cause="Loss of income and of the home.",
    ),
    Theme(
        need=Need.FAMILY_DYSFUNCTION, weight=5, ages=(4, 15), sources="school individual legal other anonymous police",
        concerns=(
            "{name} is asked to carry messages between parents who parted in spring and is told to choose.",
            "Shouting is heard from the house most evenings; {name} was outside in the rain on Thursday.",
        ),
        facts=("A hearing about where {name} lives is listed for next month.", "Three calls by neighbours in a month."),
        words=("They both say I'm lying.", "I go to the shed."),
        impact="{name} has headaches on the days of contact and has stopped handing in work.",
        tried="Mediation was offered and declined by one parent; the school sees {name} weekly.",
        hoped="Advice for both parents, and a quiet word with {name} alone.",
        nature="Conflict between the parents.", cause="Contact arrangements have broken down.",
    ),
)  # fmt: skip

JOBS = {
    Source.SCHOOL: (
        "Designated Safeguarding Lead",
        ("Boothwick Academy", "Market Wending Infants", "Kirkholme School"),
    ),
    Source.POLICE: ("Police Constable", ("Fenshire Police",)),
    Source.HEALTH_VISITOR: ("Health Visitor", ("Wolds Health Visiting Team",)),
    Source.GENERAL_PRACTITIONER: ("General Practitioner", ("Sluice Road Surgery", "Eastmere Medical Practice")),
    Source.ACCIDENT_AND_EMERGENCY: ("Paediatric Nurse", ("Eastmere General Hospital",)),
    Source.SCHOOL_NURSE: ("School Nurse", ("Saltfen School Nursing",)),
    Source.OTHER_PRIMARY_HEALTH: ("Community Dentist", ("Drainside Dental Clinic",)),
    Source.EARLY_HELP: ("Early Help Worker", ("Anytown Early Help",)),
    Source.ADULT_SOCIAL_CARE: ("Social Worker, adults", ("Anytown Adult Care",)),
    Source.OTHER_INTERNAL: ("Youth Worker", ("Anytown Youth Service",)),
    Source.OTHER_LOCAL_AUTHORITY: ("Social Worker", ("Othertown Council",)),
    Source.OTHER_LEGAL_AGENCY: ("Probation Officer", ("Fenshire Probation",)),
    Source.OTHER: ("Family Support Worker", ("Sandhaven Family Hub",)),
    Source.HOUSING: ("Tenancy Officer", ("Wending Homes",)),
}
CALLERS_SAY = (
    "The caller saw it twice this month and has not spoken to the family.",
    "The caller heard it through the wall, last on Sunday evening.",
    "The caller was told by another parent, and then saw it too.",
)
RELATIONSHIPS = {
    Source.FAMILY: "grandmother", Source.ACQUAINTANCE: "neighbour", Source.SELF: "mother, for her own family",
    Source.OTHER_INDIVIDUAL: "parish councillor",
}  # fmt: skip
HARMFUL = (
    "Possible physical abuse.",
    "Possible sexual exploitation online.",
    "Possible criminal exploitation.",
)
"""Natures of which Significant Harm is the question from the first call on."""


def say(text: str, child: ChildDetails) -> str:
    """A sentence of a theme about a child."""
    she = child.sex is Sex.FEMALE
    words = {"they": "she", "their": "her", "them": "her"} if she else {"they": "he", "their": "his", "them": "him"}
    return text.format(name=child.given_name, **words)
