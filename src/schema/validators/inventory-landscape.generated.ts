// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateInventoryLandscape = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/inventory-landscape.schema.json","type":"object","additionalProperties":false,"required":["schemaVersion","landscape"],"properties":{"schemaVersion":{"enum":[1,2],"description":"The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown."},"landscape":{"type":"string","minLength":1,"description":"The landscape's name."},"networks":{"type":"object","additionalProperties":false,"properties":{"internalPublic":{"type":"array","items":{"type":"string","format":"cidr"}}}},"protectedLabels":{"type":"object","additionalProperties":false,"required":["namespaces","pods"],"properties":{"namespaces":{"type":"array","items":{"type":"string","minLength":1},"description":"Keys of labels of namespaces."},"pods":{"type":"array","items":{"type":"string","minLength":1},"description":"Keys of labels of pods."}}},"namespaceTypes":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"description":"The type's name."},"namePattern":{"type":"string","minLength":1},"labels":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key"],"properties":{"key":{"type":"string","minLength":1,"description":"The key."},"value":{"type":"string"},"varies":{"type":"string","enum":["Tenant","Namespace"]}}}}}}}}};
const func1 = ucs2length.default;
const formats0 = formats.cidr;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/inventory-landscape.schema.json" */;
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
if(data.landscape === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "landscape"},message:"must have required property '"+"landscape"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "schemaVersion") || (key0 === "landscape")) || (key0 === "networks")) || (key0 === "protectedLabels")) || (key0 === "namespaceTypes"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!((data0 === 1) || (data0 === 2))){
const err3 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema31.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.schemaVersion.enum,parentSchema:schema31.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.landscape !== undefined){
let data1 = data.landscape;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err4 = {instancePath:instancePath+"/landscape",schemaPath:"#/properties/landscape/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.landscape,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/landscape",schemaPath:"#/properties/landscape/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.landscape.type,parentSchema:schema31.properties.landscape,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.networks !== undefined){
let data2 = data.networks;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(key1 === "internalPublic")){
const err6 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.networks,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.internalPublic !== undefined){
let data3 = data2.internalPublic;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!(formats0(data4))){
const err7 = {instancePath:instancePath+"/networks/internalPublic/" + i0,schemaPath:"#/properties/networks/properties/internalPublic/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema31.properties.networks.properties.internalPublic.items,data:data4};
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
const err8 = {instancePath:instancePath+"/networks/internalPublic/" + i0,schemaPath:"#/properties/networks/properties/internalPublic/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.networks.properties.internalPublic.items.type,parentSchema:schema31.properties.networks.properties.internalPublic.items,data:data4};
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
const err9 = {instancePath:instancePath+"/networks/internalPublic",schemaPath:"#/properties/networks/properties/internalPublic/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.networks.properties.internalPublic.type,parentSchema:schema31.properties.networks.properties.internalPublic,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.networks.type,parentSchema:schema31.properties.networks,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.protectedLabels !== undefined){
let data5 = data.protectedLabels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.namespaces === undefined){
const err11 = {instancePath:instancePath+"/protectedLabels",schemaPath:"#/properties/protectedLabels/required",keyword:"required",params:{missingProperty: "namespaces"},message:"must have required property '"+"namespaces"+"'",schema:schema31.properties.protectedLabels.required,parentSchema:schema31.properties.protectedLabels,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5.pods === undefined){
const err12 = {instancePath:instancePath+"/protectedLabels",schemaPath:"#/properties/protectedLabels/required",keyword:"required",params:{missingProperty: "pods"},message:"must have required property '"+"pods"+"'",schema:schema31.properties.protectedLabels.required,parentSchema:schema31.properties.protectedLabels,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key2 in data5){
if(!((key2 === "namespaces") || (key2 === "pods"))){
const err13 = {instancePath:instancePath+"/protectedLabels",schemaPath:"#/properties/protectedLabels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.protectedLabels,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.namespaces !== undefined){
let data6 = data5.namespaces;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(func1(data7) < 1){
const err14 = {instancePath:instancePath+"/protectedLabels/namespaces/" + i1,schemaPath:"#/properties/protectedLabels/properties/namespaces/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.protectedLabels.properties.namespaces.items,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/protectedLabels/namespaces/" + i1,schemaPath:"#/properties/protectedLabels/properties/namespaces/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.protectedLabels.properties.namespaces.items.type,parentSchema:schema31.properties.protectedLabels.properties.namespaces.items,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/protectedLabels/namespaces",schemaPath:"#/properties/protectedLabels/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.protectedLabels.properties.namespaces.type,parentSchema:schema31.properties.protectedLabels.properties.namespaces,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.pods !== undefined){
let data8 = data5.pods;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(func1(data9) < 1){
const err17 = {instancePath:instancePath+"/protectedLabels/pods/" + i2,schemaPath:"#/properties/protectedLabels/properties/pods/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.protectedLabels.properties.pods.items,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/protectedLabels/pods/" + i2,schemaPath:"#/properties/protectedLabels/properties/pods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.protectedLabels.properties.pods.items.type,parentSchema:schema31.properties.protectedLabels.properties.pods.items,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/protectedLabels/pods",schemaPath:"#/properties/protectedLabels/properties/pods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.protectedLabels.properties.pods.type,parentSchema:schema31.properties.protectedLabels.properties.pods,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/protectedLabels",schemaPath:"#/properties/protectedLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.protectedLabels.type,parentSchema:schema31.properties.protectedLabels,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.namespaceTypes !== undefined){
let data10 = data.namespaceTypes;
if(Array.isArray(data10)){
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
let data11 = data10[i3];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.name === undefined){
const err21 = {instancePath:instancePath+"/namespaceTypes/" + i3,schemaPath:"#/properties/namespaceTypes/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.namespaceTypes.items.required,parentSchema:schema31.properties.namespaceTypes.items,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key3 in data11){
if(!(((key3 === "name") || (key3 === "namePattern")) || (key3 === "labels"))){
const err22 = {instancePath:instancePath+"/namespaceTypes/" + i3,schemaPath:"#/properties/namespaceTypes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.namespaceTypes.items,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data11.name !== undefined){
let data12 = data11.name;
if(typeof data12 === "string"){
if(func1(data12) < 1){
const err23 = {instancePath:instancePath+"/namespaceTypes/" + i3+"/name",schemaPath:"#/properties/namespaceTypes/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.namespaceTypes.items.properties.name,data:data12};
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
const err24 = {instancePath:instancePath+"/namespaceTypes/" + i3+"/name",schemaPath:"#/properties/namespaceTypes/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.namespaceTypes.items.properties.name.type,parentSchema:schema31.properties.namespaceTypes.items.properties.name,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.namePattern !== undefined){
let data13 = data11.namePattern;
if(typeof data13 === "string"){
if(func1(data13) < 1){
const err25 = {instancePath:instancePath+"/namespaceTypes/" + i3+"/namePattern",schemaPath:"#/properties/namespaceTypes/items/properties/namePattern/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.namespaceTypes.items.properties.namePattern,data:data13};
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
const err26 = {instancePath:instancePath+"/namespaceTypes/" + i3+"/namePattern",schemaPath:"#/properties/namespaceTypes/items/properties/namePattern/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.namespaceTypes.items.properties.namePattern.type,parentSchema:schema31.properties.namespaceTypes.items.properties.namePattern,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data11.labels !== undefined){
let data14 = data11.labels;
if(Array.isArray(data14)){
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
let data15 = data14[i4];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.key === undefined){
const err27 = {instancePath:instancePath+"/namespaceTypes/" + i3+"/labels/" + i4,schemaPath:"#/properties/namespaceTypes/items/properties/labels/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema31.properties.namespaceTypes.items.properties.labels.items.required,parentSchema:schema31.properties.namespaceTypes.items.properties.labels.items,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key4 in data15){
if(!(((key4 === "key") || (key4 === "value")) || (key4 === "varies"))){
const err28 = {instancePath:instancePath+"/namespaceTypes/" + i3+"/labels/" + i4,schemaPath:"#/properties/namespaceTypes/items/properties/labels/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.namespaceTypes.items.properties.labels.items,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data15.key !== undefined){
let data16 = data15.key;
if(typeof data16 === "string"){
if(func1(data16) < 1){
const err29 = {instancePath:instancePath+"/namespaceTypes/" + i3+"/labels/" + i4+"/key",schemaPath:"#/properties/namespaceTypes/items/properties/labels/items/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.namespaceTypes.items.properties.labels.items.properties.key,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/namespaceTypes/" + i3+"/labels/" + i4+"/key",schemaPath:"#/properties/namespaceTypes/items/properties/labels/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.namespaceTypes.items.properties.labels.items.properties.key.type,parentSchema:schema31.properties.namespaceTypes.items.properties.labels.items.properties.key,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data15.value !== undefined){
let data17 = data15.value;
if(typeof data17 !== "string"){
const err31 = {instancePath:instancePath+"/namespaceTypes/" + i3+"/labels/" + i4+"/value",schemaPath:"#/properties/namespaceTypes/items/properties/labels/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.namespaceTypes.items.properties.labels.items.properties.value.type,parentSchema:schema31.properties.namespaceTypes.items.properties.labels.items.properties.value,data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data15.varies !== undefined){
let data18 = data15.varies;
if(typeof data18 !== "string"){
const err32 = {instancePath:instancePath+"/namespaceTypes/" + i3+"/labels/" + i4+"/varies",schemaPath:"#/properties/namespaceTypes/items/properties/labels/items/properties/varies/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.namespaceTypes.items.properties.labels.items.properties.varies.type,parentSchema:schema31.properties.namespaceTypes.items.properties.labels.items.properties.varies,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((data18 === "Tenant") || (data18 === "Namespace"))){
const err33 = {instancePath:instancePath+"/namespaceTypes/" + i3+"/labels/" + i4+"/varies",schemaPath:"#/properties/namespaceTypes/items/properties/labels/items/properties/varies/enum",keyword:"enum",params:{allowedValues: schema31.properties.namespaceTypes.items.properties.labels.items.properties.varies.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.namespaceTypes.items.properties.labels.items.properties.varies.enum,parentSchema:schema31.properties.namespaceTypes.items.properties.labels.items.properties.varies,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/namespaceTypes/" + i3+"/labels/" + i4,schemaPath:"#/properties/namespaceTypes/items/properties/labels/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.namespaceTypes.items.properties.labels.items.type,parentSchema:schema31.properties.namespaceTypes.items.properties.labels.items,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/namespaceTypes/" + i3+"/labels",schemaPath:"#/properties/namespaceTypes/items/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.namespaceTypes.items.properties.labels.type,parentSchema:schema31.properties.namespaceTypes.items.properties.labels,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/namespaceTypes/" + i3,schemaPath:"#/properties/namespaceTypes/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.namespaceTypes.items.type,parentSchema:schema31.properties.namespaceTypes.items,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/namespaceTypes",schemaPath:"#/properties/namespaceTypes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.namespaceTypes.type,parentSchema:schema31.properties.namespaceTypes,data:data10};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
