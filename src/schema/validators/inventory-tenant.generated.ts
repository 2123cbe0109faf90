// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateInventoryTenant = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/inventory-tenant.schema.json","type":"object","additionalProperties":false,"required":["schemaVersion","tenant","owners"],"properties":{"schemaVersion":{"enum":[2],"description":"The version of this format."},"tenant":{"type":"string","minLength":1,"description":"The tenant's name."},"owners":{"type":"array","items":{"type":"string","minLength":1},"description":"People and teams that own its namespaces."},"contact":{"type":"string","minLength":1},"labels":{"type":"object","additionalProperties":{"type":"string"}},"grants":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","reason","reviewBy","from","to","ports"],"properties":{"name":{"type":"string","minLength":1,"description":"The grant's name."},"reason":{"type":"string","minLength":1,"description":"Why the tenant lets others in."},"reviewBy":{"type":"string","format":"date","description":"When the owners look at it again."},"from":{"type":"object","additionalProperties":false,"required":["tenants","namespaceTypes"],"description":"Who may connect: pods in namespaces that match both lists and use the grant.","properties":{"tenants":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Tenants by name.","examples":[["checkout"]]},"namespaceTypes":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Types of their namespaces.","examples":[["team-app"]]},"podSelector":{"type":"object","additionalProperties":false,"properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"}},"matchExpressions":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","operator"],"properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"}}}}}}}}},"to":{"type":"object","additionalProperties":false,"required":["namespaceType","podSelector"],"description":"Where they may connect: pods in the tenant's own namespaces.","properties":{"namespaceType":{"type":"string","minLength":1,"description":"The type of the tenant's namespaces.","examples":["team-app"]},"podSelector":{"type":"object","additionalProperties":false,"description":"The pods; {} is every pod of those namespaces.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"}},"matchExpressions":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","operator"],"properties":{"key":{"type":"string","minLength":1,"description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"The relation of the label to the values."},"values":{"type":"array","items":{"type":"string"}}}}}},"examples":[{"matchLabels":{"app":"api"}}]}}},"ports":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["port"],"properties":{"port":{"type":["integer","string"],"description":"A number, or the name of a container port.","examples":[8443]},"endPort":{"type":"integer","minimum":1,"maximum":65535},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"]}}},"description":"The ports.","examples":[[{"port":8443}]]}}}}}};
const func1 = ucs2length.default;
const formats0 = formats.date;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/inventory-tenant.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.tenant === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tenant"},message:"must have required property '"+"tenant"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.owners === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "owners"},message:"must have required property '"+"owners"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "schemaVersion") || (key0 === "tenant")) || (key0 === "owners")) || (key0 === "contact")) || (key0 === "labels")) || (key0 === "grants"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!(data0 === 2)){
const err4 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema31.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.schemaVersion.enum,parentSchema:schema31.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.tenant !== undefined){
let data1 = data.tenant;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.tenant,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tenant.type,parentSchema:schema31.properties.tenant,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.owners !== undefined){
let data2 = data.owners;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err7 = {instancePath:instancePath+"/owners/" + i0,schemaPath:"#/properties/owners/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.owners.items,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/owners/" + i0,schemaPath:"#/properties/owners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.owners.items.type,parentSchema:schema31.properties.owners.items,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/owners",schemaPath:"#/properties/owners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.owners.type,parentSchema:schema31.properties.owners,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.contact !== undefined){
let data4 = data.contact;
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err10 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.contact,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.contact.type,parentSchema:schema31.properties.contact,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.labels !== undefined){
let data5 = data.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if(typeof data6 !== "string"){
const err12 = {instancePath:instancePath+"/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.labels.additionalProperties.type,parentSchema:schema31.properties.labels.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.labels.type,parentSchema:schema31.properties.labels,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.grants !== undefined){
let data7 = data.grants;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.name === undefined){
const err14 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.grants.items.required,parentSchema:schema31.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data8.reason === undefined){
const err15 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.grants.items.required,parentSchema:schema31.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data8.reviewBy === undefined){
const err16 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/required",keyword:"required",params:{missingProperty: "reviewBy"},message:"must have required property '"+"reviewBy"+"'",schema:schema31.properties.grants.items.required,parentSchema:schema31.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data8.from === undefined){
const err17 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.grants.items.required,parentSchema:schema31.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data8.to === undefined){
const err18 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema31.properties.grants.items.required,parentSchema:schema31.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data8.ports === undefined){
const err19 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/required",keyword:"required",params:{missingProperty: "ports"},message:"must have required property '"+"ports"+"'",schema:schema31.properties.grants.items.required,parentSchema:schema31.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 in data8){
if(!((((((key2 === "name") || (key2 === "reason")) || (key2 === "reviewBy")) || (key2 === "from")) || (key2 === "to")) || (key2 === "ports"))){
const err20 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.name !== undefined){
let data9 = data8.name;
if(typeof data9 === "string"){
if(func1(data9) < 1){
const err21 = {instancePath:instancePath+"/grants/" + i1+"/name",schemaPath:"#/properties/grants/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.grants.items.properties.name,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/grants/" + i1+"/name",schemaPath:"#/properties/grants/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.name.type,parentSchema:schema31.properties.grants.items.properties.name,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.reason !== undefined){
let data10 = data8.reason;
if(typeof data10 === "string"){
if(func1(data10) < 1){
const err23 = {instancePath:instancePath+"/grants/" + i1+"/reason",schemaPath:"#/properties/grants/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.grants.items.properties.reason,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/grants/" + i1+"/reason",schemaPath:"#/properties/grants/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.reason.type,parentSchema:schema31.properties.grants.items.properties.reason,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.reviewBy !== undefined){
let data11 = data8.reviewBy;
if(typeof data11 === "string"){
if(!(formats0(data11))){
const err25 = {instancePath:instancePath+"/grants/" + i1+"/reviewBy",schemaPath:"#/properties/grants/items/properties/reviewBy/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema31.properties.grants.items.properties.reviewBy,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/grants/" + i1+"/reviewBy",schemaPath:"#/properties/grants/items/properties/reviewBy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.reviewBy.type,parentSchema:schema31.properties.grants.items.properties.reviewBy,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data8.from !== undefined){
let data12 = data8.from;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.tenants === undefined){
const err27 = {instancePath:instancePath+"/grants/" + i1+"/from",schemaPath:"#/properties/grants/items/properties/from/required",keyword:"required",params:{missingProperty: "tenants"},message:"must have required property '"+"tenants"+"'",schema:schema31.properties.grants.items.properties.from.required,parentSchema:schema31.properties.grants.items.properties.from,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data12.namespaceTypes === undefined){
const err28 = {instancePath:instancePath+"/grants/" + i1+"/from",schemaPath:"#/properties/grants/items/properties/from/required",keyword:"required",params:{missingProperty: "namespaceTypes"},message:"must have required property '"+"namespaceTypes"+"'",schema:schema31.properties.grants.items.properties.from.required,parentSchema:schema31.properties.grants.items.properties.from,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key3 in data12){
if(!(((key3 === "tenants") || (key3 === "namespaceTypes")) || (key3 === "podSelector"))){
const err29 = {instancePath:instancePath+"/grants/" + i1+"/from",schemaPath:"#/properties/grants/items/properties/from/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.grants.items.properties.from,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.tenants !== undefined){
let data13 = data12.tenants;
if(Array.isArray(data13)){
if(data13.length < 1){
const err30 = {instancePath:instancePath+"/grants/" + i1+"/from/tenants",schemaPath:"#/properties/grants/items/properties/from/properties/tenants/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.grants.items.properties.from.properties.tenants,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err31 = {instancePath:instancePath+"/grants/" + i1+"/from/tenants/" + i2,schemaPath:"#/properties/grants/items/properties/from/properties/tenants/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.grants.items.properties.from.properties.tenants.items,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/grants/" + i1+"/from/tenants/" + i2,schemaPath:"#/properties/grants/items/properties/from/properties/tenants/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.from.properties.tenants.items.type,parentSchema:schema31.properties.grants.items.properties.from.properties.tenants.items,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
let i3 = data13.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data13[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err33 = {instancePath:instancePath+"/grants/" + i1+"/from/tenants",schemaPath:"#/properties/grants/items/properties/from/properties/tenants/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i3+" are identical)",schema:true,parentSchema:schema31.properties.grants.items.properties.from.properties.tenants,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
const err34 = {instancePath:instancePath+"/grants/" + i1+"/from/tenants",schemaPath:"#/properties/grants/items/properties/from/properties/tenants/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.grants.items.properties.from.properties.tenants.type,parentSchema:schema31.properties.grants.items.properties.from.properties.tenants,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.namespaceTypes !== undefined){
let data15 = data12.namespaceTypes;
if(Array.isArray(data15)){
if(data15.length < 1){
const err35 = {instancePath:instancePath+"/grants/" + i1+"/from/namespaceTypes",schemaPath:"#/properties/grants/items/properties/from/properties/namespaceTypes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.grants.items.properties.from.properties.namespaceTypes,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len3 = data15.length;
for(let i4=0; i4<len3; i4++){
let data16 = data15[i4];
if(typeof data16 === "string"){
if(func1(data16) < 1){
const err36 = {instancePath:instancePath+"/grants/" + i1+"/from/namespaceTypes/" + i4,schemaPath:"#/properties/grants/items/properties/from/properties/namespaceTypes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.grants.items.properties.from.properties.namespaceTypes.items,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/grants/" + i1+"/from/namespaceTypes/" + i4,schemaPath:"#/properties/grants/items/properties/from/properties/namespaceTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.from.properties.namespaceTypes.items.type,parentSchema:schema31.properties.grants.items.properties.from.properties.namespaceTypes.items,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
let i5 = data15.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data15[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err38 = {instancePath:instancePath+"/grants/" + i1+"/from/namespaceTypes",schemaPath:"#/properties/grants/items/properties/from/properties/namespaceTypes/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i5+" are identical)",schema:true,parentSchema:schema31.properties.grants.items.properties.from.properties.namespaceTypes,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
else {
const err39 = {instancePath:instancePath+"/grants/" + i1+"/from/namespaceTypes",schemaPath:"#/properties/grants/items/properties/from/properties/namespaceTypes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.grants.items.properties.from.properties.namespaceTypes.type,parentSchema:schema31.properties.grants.items.properties.from.properties.namespaceTypes,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data12.podSelector !== undefined){
let data17 = data12.podSelector;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key4 in data17){
if(!((key4 === "matchLabels") || (key4 === "matchExpressions"))){
const err40 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data17.matchLabels !== undefined){
let data18 = data17.matchLabels;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key5 in data18){
let data19 = data18[key5];
if(typeof data19 !== "string"){
const err41 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchLabels.additionalProperties.type,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchLabels.additionalProperties,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchLabels",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchLabels.type,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchLabels,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data17.matchExpressions !== undefined){
let data20 = data17.matchExpressions;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i6=0; i6<len4; i6++){
let data21 = data20[i6];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.key === undefined){
const err43 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6,schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data21.operator === undefined){
const err44 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6,schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items,data:data21};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key6 in data21){
if(!(((key6 === "key") || (key6 === "operator")) || (key6 === "values"))){
const err45 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6,schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data21.key !== undefined){
let data22 = data21.key;
if(typeof data22 === "string"){
if(func1(data22) < 1){
const err46 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6+"/key",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.key,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6+"/key",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.key.type,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.key,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data21.operator !== undefined){
let data23 = data21.operator;
if(typeof data23 !== "string"){
const err48 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6+"/operator",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator,data:data23};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!((((data23 === "In") || (data23 === "NotIn")) || (data23 === "Exists")) || (data23 === "DoesNotExist"))){
const err49 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6+"/operator",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.operator,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data21.values !== undefined){
let data24 = data21.values;
if(Array.isArray(data24)){
const len5 = data24.length;
for(let i7=0; i7<len5; i7++){
let data25 = data24[i7];
if(typeof data25 !== "string"){
const err50 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6+"/values/" + i7,schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.values.items,data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6+"/values",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.values.type,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.properties.values,data:data24};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions/" + i6,schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items.type,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.items,data:data21};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector/matchExpressions",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions.type,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector.properties.matchExpressions,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/grants/" + i1+"/from/podSelector",schemaPath:"#/properties/grants/items/properties/from/properties/podSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.grants.items.properties.from.properties.podSelector.type,parentSchema:schema31.properties.grants.items.properties.from.properties.podSelector,data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/grants/" + i1+"/from",schemaPath:"#/properties/grants/items/properties/from/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.grants.items.properties.from.type,parentSchema:schema31.properties.grants.items.properties.from,data:data12};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data8.to !== undefined){
let data26 = data8.to;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.namespaceType === undefined){
const err56 = {instancePath:instancePath+"/grants/" + i1+"/to",schemaPath:"#/properties/grants/items/properties/to/required",keyword:"required",params:{missingProperty: "namespaceType"},message:"must have required property '"+"namespaceType"+"'",schema:schema31.properties.grants.items.properties.to.required,parentSchema:schema31.properties.grants.items.properties.to,data:data26};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data26.podSelector === undefined){
const err57 = {instancePath:instancePath+"/grants/" + i1+"/to",schemaPath:"#/properties/grants/items/properties/to/required",keyword:"required",params:{missingProperty: "podSelector"},message:"must have required property '"+"podSelector"+"'",schema:schema31.properties.grants.items.properties.to.required,parentSchema:schema31.properties.grants.items.properties.to,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key7 in data26){
if(!((key7 === "namespaceType") || (key7 === "podSelector"))){
const err58 = {instancePath:instancePath+"/grants/" + i1+"/to",schemaPath:"#/properties/grants/items/properties/to/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.grants.items.properties.to,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data26.namespaceType !== undefined){
let data27 = data26.namespaceType;
if(typeof data27 === "string"){
if(func1(data27) < 1){
const err59 = {instancePath:instancePath+"/grants/" + i1+"/to/namespaceType",schemaPath:"#/properties/grants/items/properties/to/properties/namespaceType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.grants.items.properties.to.properties.namespaceType,data:data27};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/grants/" + i1+"/to/namespaceType",schemaPath:"#/properties/grants/items/properties/to/properties/namespaceType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.to.properties.namespaceType.type,parentSchema:schema31.properties.grants.items.properties.to.properties.namespaceType,data:data27};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data26.podSelector !== undefined){
let data28 = data26.podSelector;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key8 in data28){
if(!((key8 === "matchLabels") || (key8 === "matchExpressions"))){
const err61 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data28.matchLabels !== undefined){
let data29 = data28.matchLabels;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key9 in data29){
let data30 = data29[key9];
if(typeof data30 !== "string"){
const err62 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchLabels/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchLabels.additionalProperties.type,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchLabels.additionalProperties,data:data30};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchLabels",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchLabels.type,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchLabels,data:data29};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data28.matchExpressions !== undefined){
let data31 = data28.matchExpressions;
if(Array.isArray(data31)){
const len6 = data31.length;
for(let i8=0; i8<len6; i8++){
let data32 = data31[i8];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.key === undefined){
const err64 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8,schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items,data:data32};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data32.operator === undefined){
const err65 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8,schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.required,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items,data:data32};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key10 in data32){
if(!(((key10 === "key") || (key10 === "operator")) || (key10 === "values"))){
const err66 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8,schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items,data:data32};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data32.key !== undefined){
let data33 = data32.key;
if(typeof data33 === "string"){
if(func1(data33) < 1){
const err67 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8+"/key",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.key,data:data33};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8+"/key",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.key.type,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.key,data:data33};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data32.operator !== undefined){
let data34 = data32.operator;
if(typeof data34 !== "string"){
const err69 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8+"/operator",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator,data:data34};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(!((((data34 === "In") || (data34 === "NotIn")) || (data34 === "Exists")) || (data34 === "DoesNotExist"))){
const err70 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8+"/operator",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.operator,data:data34};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data32.values !== undefined){
let data35 = data32.values;
if(Array.isArray(data35)){
const len7 = data35.length;
for(let i9=0; i9<len7; i9++){
let data36 = data35[i9];
if(typeof data36 !== "string"){
const err71 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8+"/values/" + i9,schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.values.items,data:data36};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8+"/values",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.values.type,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.properties.values,data:data35};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions/" + i8,schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items.type,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.items,data:data32};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector/matchExpressions",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions.type,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector.properties.matchExpressions,data:data31};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/grants/" + i1+"/to/podSelector",schemaPath:"#/properties/grants/items/properties/to/properties/podSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.grants.items.properties.to.properties.podSelector.type,parentSchema:schema31.properties.grants.items.properties.to.properties.podSelector,data:data28};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/grants/" + i1+"/to",schemaPath:"#/properties/grants/items/properties/to/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.grants.items.properties.to.type,parentSchema:schema31.properties.grants.items.properties.to,data:data26};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data8.ports !== undefined){
let data37 = data8.ports;
if(Array.isArray(data37)){
if(data37.length < 1){
const err77 = {instancePath:instancePath+"/grants/" + i1+"/ports",schemaPath:"#/properties/grants/items/properties/ports/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.grants.items.properties.ports,data:data37};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
const len8 = data37.length;
for(let i10=0; i10<len8; i10++){
let data38 = data37[i10];
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.port === undefined){
const err78 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10,schemaPath:"#/properties/grants/items/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema31.properties.grants.items.properties.ports.items.required,parentSchema:schema31.properties.grants.items.properties.ports.items,data:data38};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
for(const key11 in data38){
if(!(((key11 === "port") || (key11 === "endPort")) || (key11 === "protocol"))){
const err79 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10,schemaPath:"#/properties/grants/items/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.grants.items.properties.ports.items,data:data38};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data38.port !== undefined){
let data39 = data38.port;
if((!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))) && (typeof data39 !== "string")){
const err80 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10+"/port",schemaPath:"#/properties/grants/items/properties/ports/items/properties/port/type",keyword:"type",params:{type: schema31.properties.grants.items.properties.ports.items.properties.port.type},message:"must be integer,string",schema:schema31.properties.grants.items.properties.ports.items.properties.port.type,parentSchema:schema31.properties.grants.items.properties.ports.items.properties.port,data:data39};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data38.endPort !== undefined){
let data40 = data38.endPort;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err81 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10+"/endPort",schemaPath:"#/properties/grants/items/properties/ports/items/properties/endPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.grants.items.properties.ports.items.properties.endPort.type,parentSchema:schema31.properties.grants.items.properties.ports.items.properties.endPort,data:data40};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 65535 || isNaN(data40)){
const err82 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10+"/endPort",schemaPath:"#/properties/grants/items/properties/ports/items/properties/endPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.grants.items.properties.ports.items.properties.endPort,data:data40};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data40 < 1 || isNaN(data40)){
const err83 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10+"/endPort",schemaPath:"#/properties/grants/items/properties/ports/items/properties/endPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.grants.items.properties.ports.items.properties.endPort,data:data40};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
if(data38.protocol !== undefined){
let data41 = data38.protocol;
if(typeof data41 !== "string"){
const err84 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10+"/protocol",schemaPath:"#/properties/grants/items/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.grants.items.properties.ports.items.properties.protocol.type,parentSchema:schema31.properties.grants.items.properties.ports.items.properties.protocol,data:data41};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(!(((data41 === "TCP") || (data41 === "UDP")) || (data41 === "SCTP"))){
const err85 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10+"/protocol",schemaPath:"#/properties/grants/items/properties/ports/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema31.properties.grants.items.properties.ports.items.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.grants.items.properties.ports.items.properties.protocol.enum,parentSchema:schema31.properties.grants.items.properties.ports.items.properties.protocol,data:data41};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/grants/" + i1+"/ports/" + i10,schemaPath:"#/properties/grants/items/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.grants.items.properties.ports.items.type,parentSchema:schema31.properties.grants.items.properties.ports.items,data:data38};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/grants/" + i1+"/ports",schemaPath:"#/properties/grants/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.grants.items.properties.ports.type,parentSchema:schema31.properties.grants.items.properties.ports,data:data37};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/grants/" + i1,schemaPath:"#/properties/grants/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.grants.items.type,parentSchema:schema31.properties.grants.items,data:data8};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/grants",schemaPath:"#/properties/grants/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.grants.type,parentSchema:schema31.properties.grants,data:data7};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
